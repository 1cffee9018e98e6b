import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { WebhookRejected, type ProviderEvent } from '../../domain/ports/payment-provider'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { storeInboxEvent } from '../../store/inbox'
import { enqueueJob } from '../../store/jobs'
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
  const stored = await inTransaction(ctx.db, async (tx) => {
    let count = 0
    for (const event of events) {
      const { provider, rawBody } = input
      const isNew = await storeInboxEvent(tx, { provider, event, rawBody, now: ctx.clock() })
      if (!isNew) continue
      count += 1
      await enqueueJob(tx, {
        task: 'process_provider_event',
        payload: { provider, eventId: event.id },
        jobKey: `inbox:${provider}:${event.id}`,
      })
    }
    return count
  })
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
