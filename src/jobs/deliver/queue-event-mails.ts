import type { Ctx, Tx } from '../../context'
import { alertOf } from '../../contracts/staff-alerts'
import { formatMoney } from '../../i18n/format'
import { eventAudience } from '../../queries/notifications/event-audience'
import { findRecipient, findServiceForMail } from '../../queries/notifications/recipients'
import type { Recipient } from '../../queries/notifications/recipients'
import { scheduleAlert } from '../../store/alerts/staff-alerts'
import type { StoredEvent } from '../../store/event-delivery'
import { insertEmails } from '../../store/emails'
import { enqueueJob } from '../../store/jobs'
import type { MailData, MailFact, MailTemplate } from '../../workflows/mails/mail-templates'
import { writeMail } from '../../workflows/mails/queue-mail'
import { briefMails, offerMails } from './offer-mails'
import { orderMails } from './order-mails'
import { payoutMails } from './payout-mails'
import { mailPayload } from './mail-payload'

/** One mail that an event causes. */
export type EventMail<Template extends MailTemplate = MailTemplate> = {
  [Name in Template]: {
    recipient: Recipient
    template: Name
    data: MailData[Name]
    facts?: readonly MailFact[]
  }
}[Template]

/**
 * Stores the mails that an event causes, and returns them. The same event never mails the same
 * person twice.
 */
export const queueEventMails = async (
  ctx: Ctx,
  tx: Tx,
  event: StoredEvent,
): Promise<EventMail[]> => {
  if (event.topic === 'message.sent') await scheduleDigest(ctx, tx, event)
  const alert = alertOf(event.topic)
  if (alert !== null) await scheduleAlert(tx, { alert, now: ctx.clock() })
  const mails = await mailsFor(tx, event)
  const wanted = mails.filter(
    ({ recipient, template }) => recipient.isActive || template === 'account-suspended',
  )
  await insertEmails(
    tx,
    wanted.map((mail) =>
      writeMail({
        ...mail,
        to: mail.recipient.email,
        locale: mail.recipient.locale,
        dedupeKey: `${event.id}:${mail.template}:${mail.recipient.userId}`,
      }),
    ),
  )
  return wanted
}

/** The mails of an event, before anybody is asked whether they want them. */
export const mailsFor = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  switch (event.topic) {
    case 'account.password_changed':
      return accountMail(tx, event, 'password-changed')
    case 'account.suspended':
      return accountMail(tx, event, 'account-suspended')
    case 'service.published':
      return serviceMail(tx, event, 'service-published')
    case 'service.changes_requested':
      return serviceMail(tx, event, 'service-changes-requested')
    case 'service.rejected':
      return serviceMail(tx, event, 'service-rejected')
    case 'payment.refunded':
      return refundMail(tx, event)
    default:
      if (/^payout(_method)?\./u.test(event.topic)) return payoutMails(tx, event)
      if (event.subjectKind === 'offer') return offerMails(tx, event)
      if (event.subjectKind === 'brief') return briefMails(tx, event)
      return event.subjectKind === 'order' ? orderMails(tx, event) : []
  }
}

const accountMail = async (
  tx: Tx,
  event: StoredEvent,
  template: 'password-changed' | 'account-suspended',
): Promise<EventMail[]> => {
  const recipient = await findRecipient(tx, event.subjectId)
  return recipient === null ? [] : [{ recipient, template, data: { name: recipient.name } }]
}

const serviceMail = async (
  tx: Tx,
  event: StoredEvent,
  template: 'service-published' | 'service-changes-requested' | 'service-rejected',
): Promise<EventMail[]> => {
  const { isReturn, reason, title, slug } = mailPayload(event.payload)
  const service = await findServiceForMail(tx, event.subjectId)
  // A seller who puts a paused service back online knows it.
  if (service === null || isReturn) return []
  const recipient = service.seller
  return [
    {
      recipient,
      template,
      data: {
        name: recipient.name,
        serviceId: event.subjectId,
        slug: slug || service.slug,
        title: title || service.title,
      },
      facts: reason === '' ? [] : [{ label: 'reason', text: reason }],
    },
  ]
}

const refundMail = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  const { amountMinor, currency } = mailPayload(event.payload)
  if (amountMinor === null || currency === null) return []
  const { customerUserId } = await eventAudience(tx, { kind: 'payment', id: event.subjectId })
  const recipient = customerUserId === null ? null : await findRecipient(tx, customerUserId)
  if (recipient === null) return []
  const amount = formatMoney({ amountMinor, currency }, recipient.locale)
  return [{ recipient, template: 'payment-refunded', data: { name: recipient.name, amount } }]
}

/** Messages are mailed only when they are still unread a while later, several in one mail. */
const digestAfterMs = 5 * 60_000

const scheduleDigest = async (ctx: Ctx, tx: Tx, event: StoredEvent): Promise<void> => {
  const subject = { kind: 'conversation', id: event.subjectId } as const
  const { customerUserId, sellerUserId } = await eventAudience(tx, subject)
  const readerId = event.actorId === customerUserId ? sellerUserId : customerUserId
  if (readerId === null) return
  await enqueueJob(tx, {
    task: 'mail_unread_messages',
    payload: { conversationId: event.subjectId, readerId },
    runAt: new Date(ctx.clock().getTime() + digestAfterMs),
    jobKey: `digest:${event.subjectId}:${readerId}`,
  })
}
