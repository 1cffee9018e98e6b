import { z } from '@hono/zod-openapi'
import {
  FavouriteIds,
  FavouriteListName,
  Favourites,
  FavouriteState,
  KeepFavourite,
} from '../../contracts/favourites'
import { favouriteIds, favourites, favouriteState } from '../../queries/favourites/favourites'
import { createFavouriteList } from '../../workflows/favourites/create-favourite-list'
import { deleteFavouriteList } from '../../workflows/favourites/delete-favourite-list'
import { dropFavourite } from '../../workflows/favourites/drop-favourite'
import { keepFavourite } from '../../workflows/favourites/keep-favourite'
import { renameFavouriteList } from '../../workflows/favourites/rename-favourite-list'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Favourites'
const ServiceId = z.object({ serviceId: z.uuid() })
const ListId = z.object({ id: z.uuid() })

/** Services that somebody keeps for later, in lists of their own. */
export const registerFavouriteRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/favourites',
    access: 'user',
    summary: 'The caller’s favourites and lists, with services that have left the market',
    tag,
    answer: Favourites,
    handle: ({ ctx, locale }) => favourites(ctx, { locale }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/favourite-ids',
    access: 'user',
    summary: 'Ids of all services that the caller keeps',
    tag,
    answer: FavouriteIds,
    handle: ({ ctx }) => favouriteIds(ctx),
  })
  defineRoute(api, {
    method: 'get',
    path: '/favourites/{serviceId}',
    access: 'user',
    summary: 'Whether the caller keeps a service',
    tag,
    params: ServiceId,
    answer: FavouriteState,
    handle: ({ ctx, params }) => favouriteState(ctx, params),
  })
  defineRoute(api, {
    method: 'put',
    path: '/favourites/{serviceId}',
    access: 'user',
    summary: 'Keep a service, or move it to another list',
    tag,
    params: ServiceId,
    body: KeepFavourite,
    handle: ({ ctx, params, body }) => keepFavourite(ctx, { ...params, ...body }),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/favourites/{serviceId}',
    access: 'user',
    summary: 'Forget a favourite',
    tag,
    params: ServiceId,
    handle: ({ ctx, params }) => dropFavourite(ctx, params),
  })
  registerLists(api)
}

const registerLists = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/favourite-lists',
    access: 'user',
    summary: 'Make a list of favourites',
    tag,
    body: FavouriteListName,
    answer: z.object({ id: z.string() }),
    handle: ({ ctx, body }) => createFavouriteList(ctx, body),
  })
  defineRoute(api, {
    method: 'patch',
    path: '/favourite-lists/{id}',
    access: 'user',
    summary: 'Rename a list of favourites',
    tag,
    params: ListId,
    body: FavouriteListName,
    handle: ({ ctx, params, body }) => renameFavouriteList(ctx, { ...params, ...body }),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/favourite-lists/{id}',
    access: 'user',
    summary: 'Delete a list; its services stay favourites',
    tag,
    params: ListId,
    handle: ({ ctx, params }) => deleteFavouriteList(ctx, params),
  })
}
