import type { Tx } from '../../context'
import { EventSubject } from '../../contracts/events'
import { formatMoney } from '../../i18n/format'
import { eventAudience } from '../../queries/notifications/event-audience'
import { findRecipient } from '../../queries/notifications/recipients'
import type { StoredEvent } from '../../store/event-delivery'
import { mailPayload } from './mail-payload'
import type { EventMail } from './queue-event-mails'

type PayoutTemplate =
  | 'payout-paid'
  | 'payout-failed'
  | 'payout-cancelled'
  | 'payout-method-added'
  | 'payout-method-changed'

const templates: Readonly<Record<string, PayoutTemplate>> = {
  'payout.paid': 'payout-paid',
  'payout.failed': 'payout-failed',
  'payout.cancelled': 'payout-cancelled',
  'payout_method.added': 'payout-method-added',
  'payout_method.removed': 'payout-method-changed',
  'payout_method.made_default': 'payout-method-changed',
}

/** The mails about a seller's money and where it goes; the latter protect who was robbed. */
export const payoutMails = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  const template = Object.hasOwn(templates, event.topic) ? templates[event.topic] : undefined
  if (template === undefined) return []
  const kind = EventSubject.parse(event.subjectKind)
  const { sellerUserId } = await eventAudience(tx, { kind, id: event.subjectId })
  const recipient = sellerUserId === null ? null : await findRecipient(tx, sellerUserId)
  if (recipient === null) return []
  const { amountMinor, currency, destination, reason } = mailPayload(event.payload)
  const amount =
    amountMinor === null || currency === null
      ? ''
      : formatMoney({ amountMinor, currency }, recipient.locale)
  return [
    {
      recipient,
      template,
      data: { name: recipient.name, amount, destination },
      facts: reason === '' ? [] : [{ label: 'reason', text: reason }],
    },
  ]
}
