import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { SubscribePush } from '../../contracts/push'
import { AppError } from '../../domain/errors'
import { inTransaction } from '../../store/in-transaction'
import { putPushSubscription } from '../../store/push/push-subscriptions'

/**
 * The viewer agreed to be told on this device, in the language of the page, until they sign out here.
 * @throws AppError account/sign-in-required; push/off where this installation sends none.
 */
export const subscribePush = async (
  ctx: Ctx,
  {
    endpoint,
    keys,
    sessionId,
    locale,
  }: SubscribePush & { sessionId: string | null; locale: Locale },
): Promise<void> => {
  const { id: userId } = requireUser(ctx.viewer)
  if (ctx.providers.push.publicKey === null) throw new AppError('push/off')
  if (sessionId === null) throw new AppError('account/sign-in-required')
  await inTransaction(ctx.db, (tx) =>
    putPushSubscription(tx, { endpoint, ...keys, userId, sessionId, locale, now: ctx.clock() }),
  )
}
