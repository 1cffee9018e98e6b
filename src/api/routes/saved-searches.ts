import { z } from '@hono/zod-openapi'
import {
  ChangeSavedSearch,
  SavedSearches,
  SaveSearch,
  StopAlerts,
} from '../../contracts/saved-searches'
import { savedSearches } from '../../queries/saved-searches/saved-searches'
import { changeSavedSearch } from '../../workflows/saved-searches/change-saved-search'
import { deleteSavedSearch } from '../../workflows/saved-searches/delete-saved-search'
import { saveSearch } from '../../workflows/saved-searches/save-search'
import { stopAlerts } from '../../workflows/saved-searches/stop-alerts'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Saved searches'
const SearchId = z.object({ id: z.uuid() })

/** Searches that members keep, and the mails about what is new in them. */
export const registerSavedSearchRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/saved-searches',
    access: 'user',
    summary: 'The caller’s saved searches, the last saved first',
    tag,
    answer: SavedSearches,
    handle: ({ ctx, locale }) => savedSearches(ctx, { locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/saved-searches',
    access: 'user',
    summary: 'Save a search and say how often its news are mailed',
    tag,
    body: SaveSearch,
    answer: z.object({ id: z.string() }),
    handle: ({ ctx, body }) => saveSearch(ctx, body),
  })
  defineRoute(api, {
    method: 'patch',
    path: '/saved-searches/{id}',
    access: 'user',
    summary: 'Rename a saved search, or change how often its news are mailed',
    tag,
    params: SearchId,
    body: ChangeSavedSearch,
    handle: ({ ctx, params, body }) => changeSavedSearch(ctx, { ...params, ...body }),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/saved-searches/{id}',
    access: 'user',
    summary: 'Forget a saved search',
    tag,
    params: SearchId,
    handle: ({ ctx, params }) => deleteSavedSearch(ctx, params),
  })
  defineRoute(api, {
    method: 'post',
    path: '/saved-search-alerts/stop',
    access: 'anyone',
    summary: 'Stop the mails that a signed link names, as mail programs do (RFC 8058)',
    tag,
    query: StopAlerts,
    handle: ({ ctx, query }) => stopAlerts(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/saved-search-alerts/stop',
    access: 'anyone',
    summary: 'The same address opened in a browser: to the page with the button',
    tag,
    query: StopAlerts,
    answersRaw: { status: 303, description: 'To the page that asks whether to stop' },
    handle: async ({ c, query, locale }) =>
      c.redirect(`/${locale}/stop-alerts?${new URLSearchParams(query).toString()}`, 303),
  })
}
