import { z } from '@hono/zod-openapi'
import { Notifications, ReadNotifications } from '../../contracts/notifications'
import { PageQuery } from '../../contracts/pagination'
import { ownNotifications } from '../../queries/notifications/own-notifications'
import { readNotification } from '../../workflows/notifications/read-notification'
import { readNotifications } from '../../workflows/notifications/read-notifications'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Notifications'

/** What happened to somebody, and how far they have read. */
export const registerNotificationRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/notifications',
    access: 'user',
    summary: 'What happened to the caller, newest first, in the language asked for',
    tag,
    query: PageQuery,
    answer: Notifications,
    handle: ({ ctx, query, locale }) => ownNotifications(ctx, { ...query, locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/notifications/read',
    access: 'user',
    summary: 'Mark everything as read, up to the newest notification that was seen',
    tag,
    body: ReadNotifications,
    handle: ({ ctx, body }) => readNotifications(ctx, body),
  })
  defineRoute(api, {
    method: 'post',
    path: '/notifications/{id}/read',
    access: 'user',
    summary: 'Mark one as read; answers where it leads, below the language',
    tag,
    params: z.object({ id: z.uuid() }),
    answer: z.object({ path: z.string() }),
    handle: ({ ctx, params }) => readNotification(ctx, params),
  })
}
