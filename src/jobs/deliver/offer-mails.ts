import type { Tx } from '../../context'
import { formatDate, formatMoney } from '../../i18n/format'
import {
  findBriefForMail,
  findOfferForMail,
  type OfferForMail,
} from '../../queries/notifications/offer-recipients'
import type { StoredEvent } from '../../store/event-delivery'
import type { MailFact, MailTemplate } from '../../workflows/mails/mail-templates'
import { mailPayload } from './mail-payload'
import type { EventMail } from './queue-event-mails'

type OfferTemplate = Extract<MailTemplate, `offer-${string}`>
type BriefTemplate = Extract<MailTemplate, `brief-${string}`>

/** The mail that an event of an offer causes: to the side that has to answer, or has lost. */
export const offerMails = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  const offer = await findOfferForMail(tx, event.subjectId)
  if (offer === null) return []
  switch (event.topic) {
    case 'offer.sent': {
      const to = offer.author === 'seller' ? 'customer' : 'seller'
      return [offerMail(offer, to, offer.step === 1 ? 'offer-received' : 'offer-countered')]
    }
    case 'offer.agreed':
      return [offerMail(offer, 'customer', 'offer-agreed')]
    case 'offer.not_chosen':
      return [offerMail(offer, 'seller', 'offer-not-chosen')]
    default:
      return []
  }
}

const offerMail = (
  offer: OfferForMail,
  side: 'customer' | 'seller',
  template: OfferTemplate,
): EventMail => {
  const recipient = offer[side]
  const { locale } = recipient
  const { priceMinor: amountMinor, currency } = offer
  const facts: MailFact[] = [
    { label: 'offer', text: offer.title },
    { label: 'price', text: formatMoney({ amountMinor, currency }, locale) },
    ...(template === 'offer-not-chosen'
      ? []
      : [{ label: 'validUntil' as const, text: formatDate(offer.expiresAt, locale) }]),
  ]
  return {
    recipient,
    template,
    data: {
      name: recipient.name,
      offerId: offer.id,
      title: offer.title,
      otherName: side === 'customer' ? offer.sellerName : offer.customerName,
    },
    facts,
  }
}

const briefTemplates: Partial<Record<StoredEvent['topic'], BriefTemplate>> = {
  'brief.changes_requested': 'brief-changes-requested',
  'brief.rejected': 'brief-rejected',
  'brief.expired': 'brief-expired',
}

/** The mail that an event of a brief causes; publishing is news only when staff had to look. */
export const briefMails = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  const isApproved = event.topic === 'brief.published' && event.payload.wasReviewed === true
  const template = isApproved ? 'brief-published' : briefTemplates[event.topic]
  const brief = template === undefined ? null : await findBriefForMail(tx, event.subjectId)
  if (template === undefined || brief === null) return []
  const { reason } = mailPayload(event.payload)
  const { title, offerCount: count, customer: recipient } = brief
  return [
    {
      recipient,
      template,
      data: { name: recipient.name, briefId: event.subjectId, title, count },
      facts: reason === '' ? [] : [{ label: 'reason', text: reason }],
    },
  ]
}
