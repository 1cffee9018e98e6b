import type { Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import { formatDate, formatDateTime, formatMoney } from '../../i18n/format'
import { messages } from '../../i18n/messages'
import { orderAgreements, type OrderAgreements } from '../../queries/notifications/order-agreements'
import { findOrderForMail, type OrderForMail } from '../../queries/notifications/recipients'
import type { StoredEvent } from '../../store/event-delivery'
import type { MailFact, MailTemplate } from '../../workflows/mails/mail-templates'
import {
  agreementFacts,
  agreementTemplates,
  isParted,
  type AgreementTemplate,
} from './agreement-mails'
import { mailPayload } from './mail-payload'
import type { EventMail } from './queue-event-mails'

type OrderTemplate = Exclude<
  Extract<
    MailTemplate,
    `order-${string}` | `requirements-${string}` | 'revision-requested' | 'milestone-accepted'
  >,
  AgreementTemplate
>
type Side = 'customer' | 'seller'

/** The mails that an event of an order causes, for its customer, its seller or both. */
export const orderMails = async (tx: Tx, event: StoredEvent): Promise<EventMail[]> => {
  const wanted = templatesFor(event)
  if (wanted.length === 0 && !isAboutAgreements(event.topic)) return []
  const order = await findOrderForMail(tx, event.subjectId)
  const agreements = await orderAgreements(tx, event.subjectId)
  if (order === null || agreements === null) return []
  const plain = isParted(event, agreements) ? [] : wanted
  return [
    ...plain.map(([side, template]): EventMail => {
      const facts = (locale: Locale) => extraFacts(order, { template, agreements, locale })
      return { template, ...partsOf(order, side, facts) }
    }),
    ...agreementTemplates(event, order, agreements).map(([side, template]): EventMail => {
      const facts = (locale: Locale) =>
        agreementFacts({ template, order, agreements }, { locale, outcome: outcomeIn(locale) })
      return { template, ...partsOf(order, side, facts) }
    }),
  ]
}

/** Events that only agreement-mails.ts has a word for. */
const isAboutAgreements = (topic: string): boolean =>
  /^order\.(revision_refused|cancellation_|extension_|dispute|decision_|resolved|reopened)/u.test(
    topic,
  )

const outcomeIn =
  (locale: Locale) =>
  (outcome: string): string => {
    const words: Record<string, string> = messages[locale].mail.outcomes
    return words[outcome] ?? outcome
  }

const templatesFor = (event: StoredEvent): [Side, OrderTemplate][] => {
  const { to, transition } = mailPayload(event.payload)
  switch (event.topic) {
    case 'order.paid':
      return [
        ['customer', to === 'awaiting_requirements' ? 'order-confirmed-asks' : 'order-confirmed'],
        ['seller', 'order-received'],
      ]
    case 'order.expired':
      // Who gave the payment up knows that nothing was ordered.
      return transition === 'expire' ? [['customer', 'order-expired']] : []
    case 'order.requirements_reminded':
      return [['customer', 'requirements-reminder']]
    case 'order.requirements_submitted':
      return [['seller', 'requirements-submitted']]
    case 'order.accepted':
      return [['customer', 'order-accepted']]
    case 'order.delivered':
      return [['customer', 'order-delivered']]
    case 'order.revision_requested':
      return [['seller', 'revision-requested']]
    case 'order.milestone_accepted':
      return [['seller', 'milestone-accepted']]
    case 'order.completed':
      return [
        ['customer', 'order-completed-customer'],
        ['seller', 'order-completed-seller'],
      ]
    case 'order.cancelled':
      return [
        ['customer', 'order-cancelled-customer'],
        ['seller', 'order-cancelled-seller'],
      ]
    default:
      return []
  }
}

/** What every mail about an order has; `extra` stands below the order and its service. */
const partsOf = (order: OrderForMail, side: Side, extra: (locale: Locale) => MailFact[]) => {
  const recipient = order[side]
  const facts: MailFact[] = [
    { label: 'order', text: order.number },
    { label: 'service', text: order.title },
    ...extra(recipient.locale),
  ]
  return {
    recipient,
    facts,
    data: {
      name: recipient.name,
      orderId: order.id,
      number: order.number,
      title: order.title,
      otherName: side === 'customer' ? order.sellerName : order.customer.name,
    },
  }
}

const extraFacts = (
  order: OrderForMail,
  {
    template,
    agreements,
    locale,
  }: { template: OrderTemplate; agreements: OrderAgreements; locale: Locale },
): MailFact[] => {
  const { currency } = order
  const amount = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale)
  const total = amount(order.totalMinor)
  const net = amount(order.sellerNetMinor)
  const due: MailFact[] =
    order.dueAt === null ? [] : [{ label: 'due', text: formatDate(order.dueAt, locale) }]
  switch (template) {
    case 'order-confirmed':
    case 'order-confirmed-asks':
      return [{ label: 'total', text: total }]
    case 'order-received':
      return [{ label: 'net', text: net }, ...due]
    case 'order-accepted':
      return due
    case 'revision-requested':
      return order.revisionNote === '' ? [] : [{ label: 'note', text: order.revisionNote }]
    case 'order-delivered':
      return agreements.completesAt === null
        ? []
        : [{ label: 'answerBy', text: formatDateTime(agreements.completesAt, locale) }]
    case 'order-completed-seller':
      return [{ label: 'earned', text: net }]
    case 'order-cancelled-customer':
      // What was accepted before the end is not given back: milestones of the order.
      return [{ label: 'refund', text: amount(order.refundMinor) }]
    case 'milestone-accepted':
      return due
    case 'requirements-reminder':
    case 'requirements-submitted':
    case 'order-completed-customer':
    case 'order-cancelled-seller':
    case 'order-expired':
      return []
  }
}
