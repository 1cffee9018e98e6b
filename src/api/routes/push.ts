import { OwnPush, SubscribePush } from '../../contracts/push'
import { ownPush } from '../../queries/notifications/own-push'
import { subscribePush } from '../../workflows/push/subscribe-push'
import { unsubscribePush } from '../../workflows/push/unsubscribe-push'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Notifications'
const path = '/push-subscription'

/** Whether the device of the caller's sign-in is told what happens. */
export const registerPushRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path,
    access: 'user',
    summary: 'Whether this sign-in’s device is told, and the key that browsers subscribe with',
    tag,
    answer: OwnPush,
    handle: ({ ctx, sessionId }) => ownPush(ctx, { sessionId }),
  })
  defineRoute(api, {
    method: 'put',
    path,
    access: 'user',
    summary: 'Have this sign-in’s device told until it ends, in the language asked for',
    tag,
    body: SubscribePush,
    handle: ({ ctx, body, sessionId, locale }) =>
      subscribePush(ctx, { ...body, sessionId, locale }),
  })
  defineRoute(api, {
    method: 'delete',
    path,
    access: 'user',
    summary: 'Have this sign-in’s device told nothing more',
    tag,
    handle: ({ ctx, sessionId }) => unsubscribePush(ctx, { sessionId }),
  })
}
