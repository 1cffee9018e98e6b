import { signatureHeader, signWebhook } from '../../plugins/payments-sandbox/signature'
import { webhookBody } from '../../plugins/payments-sandbox/webhooks'
import { processProviderEvent } from '../../src/workflows/payments/process-provider-event'
import { receiveProviderEvent } from '../../src/workflows/payments/receive-provider-event'
import { people, type World } from './world'

/** What the sandbox has to tell, as it stands in its own table. */
export type Announcement = Parameters<typeof webhookBody>[0]
export const announcements = 'select event_id, kind, subject_id, occurred_at from sandbox.webhooks'

/** Brings an announcement to the webhook's door, signed as the sandbox signs, and has it work. */
export const announce = async (world: World, told: Announcement): Promise<void> => {
  const ctx = world.ctx(people.system)
  const rawBody = webhookBody(told)
  const secret = process.env.SANDBOX_WEBHOOK_SECRET ?? ''
  const signature = signWebhook({ secret, rawBody, sentAt: world.clock() })
  const headers = { [signatureHeader]: signature }
  await receiveProviderEvent(ctx, { provider: 'sandbox', rawBody, headers })
  await processProviderEvent(ctx, { provider: 'sandbox', eventId: told.event_id })
}
