import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { WebhookRejected, type ProviderEvent } from '../../domain/ports/payment-provider'
import { failpoint } from '../../store/failpoint'
import { storeInboxEvents } from '../../store/inbox'
import { providerOf } from './open-payment'

/**
 * Takes in a provider's webhook: checks the signature over the raw bytes and stores each event once
 * with the job that processes it. Nothing is believed yet; the job asks the provider. The caller
 * answers 200 when this returns, however often the same event came.
 * Throws `payment/unknown-provider`, and `payment/webhook-rejected` without storing anything.
 */
export const receiveProviderEvent = async (
  ctx: Ctx,
  input: { provider: string; rawBody: Uint8Array; headers: Readonly<Record<string, string>> },
): Promise<{ stored: number }> => {
  const events = await verify(ctx, input)
  const { provider, rawBody } = input
  const now = ctx.clock()
  const stored = await storeInboxEvents(ctx.db, { provider, events, rawBody, now })
  await failpoint('receive-provider-event:stored')
  return { stored }
}

const verify = async (
  ctx: Ctx,
  input: { provider: string; rawBody: Uint8Array; headers: Readonly<Record<string, string>> },
): Promise<ProviderEvent[]> => {
  const { rawBody, headers } = input
  try {
    return await providerOf(ctx, input.provider).verifyWebhook({
      rawBody,
      headers,
      now: ctx.clock(),
    })
  } catch (error) {
    if (!(error instanceof WebhookRejected)) throw error
    ctx.log.warn({ provider: input.provider, reason: error.reason }, 'webhook rejected')
    throw new AppError('payment/webhook-rejected', { reason: error.reason }, { cause: error })
  }
}
