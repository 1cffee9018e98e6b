import type { Locale } from '../../contracts/locale'
import { formatDateTime, formatMoney } from '../../i18n/format'
import type { OrderAgreements } from '../../queries/notifications/order-agreements'
import type { OrderForMail } from '../../queries/notifications/recipients'
import type { StoredEvent } from '../../store/event-delivery'
import type { MailFact, MailTemplate } from '../../workflows/mails/mail-templates'
import { mailPayload } from './mail-payload'

type Side = 'customer' | 'seller'
const both: readonly Side[] = ['customer', 'seller']

/** The mails about what two people of an order could not simply do: proposals and disputes. */
export type AgreementTemplate = Extract<
  MailTemplate,
  | `cancellation-${string}`
  | `extension-${string}`
  | `dispute-${string}`
  | 'order-parted-customer'
  | 'order-parted-seller'
  | 'revision-refused'
>

/** Which side gets which of these mails for an event of its order. */
export const agreementTemplates = (
  event: StoredEvent,
  order: OrderForMail,
  agreements: OrderAgreements,
): [Side, AgreementTemplate][] => {
  const others = both.filter((side) => order[side].userId !== event.actorId)
  const to = (sides: readonly Side[], template: AgreementTemplate): [Side, AgreementTemplate][] =>
    sides.map((side) => [side, template])
  switch (event.topic) {
    case 'order.revision_refused':
      return [['customer', 'revision-refused']]
    case 'order.cancellation_proposed':
      return to(others, 'cancellation-proposed')
    case 'order.cancellation_declined':
      return to(others, 'cancellation-declined')
    case 'order.cancellation_withdrawn':
      return to(others, 'cancellation-withdrawn')
    case 'order.extension_proposed':
      return [['customer', 'extension-proposed']]
    case 'order.extension_accepted':
      return [['seller', 'extension-accepted']]
    case 'order.extension_declined':
    case 'order.extension_lapsed':
      return [['seller', 'extension-declined']]
    case 'order.disputed':
      return both.map((side) => [
        side,
        agreements.dispute?.awaitsAnswerOf.includes(side) ? 'dispute-opened' : 'dispute-received',
      ])
    case 'order.dispute_answered':
      return to(others, 'dispute-answered')
    case 'order.dispute_statement_added':
      return to(others, 'dispute-statement')
    case 'order.dispute_decided':
      return to(both, agreements.dispute?.decision?.isLast ? 'dispute-settled' : 'dispute-decided')
    case 'order.decision_appealed':
      return to(others, 'dispute-appealed')
    case 'order.resolved':
      return to(both, 'dispute-closed')
    case 'order.reopened':
      return to(both, 'dispute-reopened')
    case 'order.cancelled':
      return isParted(event, agreements)
        ? [
            ['customer', 'order-parted-customer'],
            ['seller', 'order-parted-seller'],
          ]
        : []
    default:
      return []
  }
}

/** A cancellation that left the seller a part is told in other words than one that gave all back. */
export const isParted = (event: StoredEvent, agreements: OrderAgreements): boolean =>
  event.topic === 'order.cancelled' &&
  mailPayload(event.payload).transition.endsWith('_cancellation') &&
  agreements.earnedMinor > 0

/** What stands in the table of such a mail, beside the order and its service. */
export const agreementFacts = (
  {
    template,
    order,
    agreements,
  }: {
    template: AgreementTemplate
    order: OrderForMail
    agreements: OrderAgreements
  },
  words: { locale: Locale; outcome: (outcome: string) => string },
): MailFact[] => {
  const { proposal, extension, dispute } = agreements
  const { locale } = words
  const amount = (label: MailFact['label'], amountMinor: number): MailFact => ({
    label,
    text: formatMoney({ amountMinor, currency: order.currency }, locale),
  })
  const moment = (label: MailFact['label'], at: string): MailFact => ({
    label,
    text: formatDateTime(at, locale),
  })
  const reason = (text: string): MailFact[] => (text === '' ? [] : [{ label: 'reason', text }])
  switch (template) {
    case 'revision-refused':
      return [
        ...reason(agreements.refusal),
        ...(agreements.completesAt === null ? [] : [moment('answerBy', agreements.completesAt)]),
      ]
    case 'cancellation-proposed':
      return proposal === null
        ? []
        : [
            amount('refund', proposal.refundMinor),
            ...reason(proposal.reason),
            moment('answerBy', proposal.endsAt),
          ]
    case 'extension-proposed':
      return extension === null
        ? []
        : [
            moment('newDue', extension.dueAt),
            ...reason(extension.reason),
            moment('answerBy', extension.endsAt),
          ]
    case 'extension-accepted':
      return extension === null ? [] : [moment('newDue', extension.dueAt)]
    case 'dispute-opened':
      return dispute === null
        ? []
        : [...reason(dispute.reason), moment('answerBy', dispute.answerDueAt)]
    case 'dispute-decided':
    case 'dispute-settled':
      return decisionFacts(dispute?.decision ?? null, { template, amount, moment, reason, words })
    case 'dispute-reopened':
      return [
        ...reason(dispute?.decision?.reason ?? ''),
        ...(order.dueAt === null ? [] : [moment('newDue', order.dueAt)]),
      ]
    case 'dispute-closed':
    case 'order-parted-customer':
    case 'order-parted-seller':
      return [amount('refund', agreements.refundedMinor), amount('kept', agreements.earnedMinor)]
    case 'cancellation-declined':
    case 'cancellation-withdrawn':
    case 'extension-declined':
    case 'dispute-received':
    case 'dispute-answered':
    case 'dispute-statement':
    case 'dispute-appealed':
      return []
  }
}

type Decision = NonNullable<NonNullable<OrderAgreements['dispute']>['decision']>

const decisionFacts = (
  decision: Decision | null,
  {
    template,
    amount,
    moment,
    reason,
    words,
  }: {
    template: 'dispute-decided' | 'dispute-settled'
    amount: (label: MailFact['label'], amountMinor: number) => MailFact
    moment: (label: MailFact['label'], at: string) => MailFact
    reason: (text: string) => MailFact[]
    words: { outcome: (outcome: string) => string }
  },
): MailFact[] =>
  decision === null
    ? []
    : [
        { label: 'decision', text: words.outcome(decision.outcome) },
        ...(decision.refundMinor === null ? [] : [amount('refund', decision.refundMinor)]),
        ...reason(decision.reason),
        ...(template === 'dispute-decided' ? [moment('appealBy', decision.appealEndsAt)] : []),
      ]
