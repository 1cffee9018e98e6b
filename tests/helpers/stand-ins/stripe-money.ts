import { invalid, type State, type Thing } from './stripe-state.ts'

/** How the customer's card behaves, and what the bank does later. */
export type RefundFault = 'slow' | 'fail' | 'reject'

const numberOf = (value: unknown): number => Number(value)

/** Stripe's share of a payment: 3 %, rounded. */
const feeOf = (amount: number): number => Math.round(amount * 0.03)

const book = (state: State, type: string, source: Thing, amount: number): Thing => {
  const fee = type === 'charge' ? feeOf(amount) : 0
  const { currency } = source
  return state.add('txn', 'balance_transaction', {
    amount,
    currency,
    fee,
    net: amount - fee,
    source: source.id,
    status: 'available',
    type,
  })
}

/** A card that is accepted: intent, charge and balance, as Stripe makes them. */
export const payWithCard = (
  state: State,
  session: Thing,
  paid: { amount: number; currency: string },
): void => {
  const { metadata, transfer_group: transferGroup } = session.intent_data as Record<string, unknown>
  const intent = intentOf(state, session, { metadata, transferGroup })
  const charge = state.add('ch', 'charge', {
    ...paid,
    amount_captured: paid.amount,
    amount_refunded: 0,
    captured: true,
    disputed: false,
    metadata,
    paid: true,
    payment_intent: intent.id,
    refunded: false,
    status: 'succeeded',
    transfer_group: transferGroup,
  })
  charge.balance_transaction = book(state, 'charge', charge, paid.amount).id
  Object.assign(intent, {
    ...paid,
    amount_received: paid.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    status: 'succeeded',
  })
  Object.assign(session, { status: 'complete', payment_status: 'paid', url: null })
}

/** A card that is refused; the session stays open for another one. */
export const refuseCard = (state: State, session: Thing): void => {
  const { metadata, transfer_group: transferGroup } = session.intent_data as Record<string, unknown>
  intentOf(state, session, { metadata, transferGroup }).last_payment_error = {
    code: 'card_declined',
    decline_code: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
    type: 'card_error',
  }
}

const intentOf = (
  state: State,
  session: Thing,
  { metadata, transferGroup }: { metadata: unknown; transferGroup: unknown },
): Thing => {
  if (typeof session.payment_intent === 'string') {
    return state.get(session.payment_intent, 'payment_intent')
  }
  const intent = state.add('pi', 'payment_intent', {
    amount: session.amount_total,
    amount_received: 0,
    currency: session.currency,
    last_payment_error: null,
    latest_charge: null,
    metadata,
    status: 'requires_payment_method',
    transfer_group: transferGroup,
  })
  session.payment_intent = intent.id
  return intent
}

type RefundForm = {
  payment_intent: string
  amount: number
  metadata: Record<string, string>
}

export const createRefund = (state: State, form: RefundForm, fault: RefundFault | null): Thing => {
  const intent = state.get(form.payment_intent, 'payment_intent')
  if (typeof intent.latest_charge !== 'string') {
    throw invalid('charge_not_found', 'This PaymentIntent does not have a successful charge')
  }
  const charge = state.get(intent.latest_charge, 'charge')
  if (fault === 'reject') throw invalid('refund_disallowed', 'This charge cannot be refunded')
  if (charge.disputed === true) {
    throw invalid('charge_disputed', 'This charge has been charged back')
  }
  const left = numberOf(charge.amount) - numberOf(charge.amount_refunded)
  if (left === 0) throw invalid('charge_already_refunded', 'Charge has already been refunded')
  if (form.amount > left) throw invalid('amount_too_large', 'Refund amount is greater than charge')
  const refund = state.add('re', 'refund', {
    ...form,
    charge: charge.id,
    currency: charge.currency,
    failure_reason: fault === 'fail' ? 'expired_or_canceled_card' : null,
    status: fault === 'fail' ? 'failed' : fault === 'slow' ? 'pending' : 'succeeded',
  })
  if (fault !== 'fail') {
    charge.amount_refunded = numberOf(charge.amount_refunded) + form.amount
    refund.balance_transaction = book(state, 'refund', refund, -form.amount).id
  }
  return refund
}

/** The customer's bank takes the money of a payment back: a part, or all that is left. */
export const raiseDispute = (state: State, intentId: string, part?: number): Thing => {
  const intent = state.get(intentId, 'payment_intent')
  const charge = state.get(String(intent.latest_charge), 'charge')
  charge.disputed = true
  const amount = part ?? numberOf(charge.amount) - numberOf(charge.amount_refunded)
  const dispute = state.add('du', 'dispute', {
    amount,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: intent.id,
    reason: 'fraudulent',
    status: 'needs_response',
  })
  book(state, 'adjustment', dispute, -amount)
  return dispute
}

type TransferForm = { amount: number; currency: string; destination: string }

export const createTransfer = (state: State, form: TransferForm): Thing => {
  const account = state.things.get(form.destination)
  if (account?.object !== 'account') {
    throw invalid('resource_missing', `No such destination: '${form.destination}'`, 'destination')
  }
  const transfer = state.add('tr', 'transfer', { ...form, amount_reversed: 0, reversed: false })
  transfer.balance_transaction = book(state, 'transfer', transfer, -form.amount).id
  moveBalance(account, form.currency, form.amount)
  return transfer
}

export const reverseTransfer = (state: State, transfer: Thing): Thing => {
  if (transfer.reversed === true) throw invalid('transfer_already_reversed', 'Already reversed')
  const account = state.get(String(transfer.destination), 'account')
  if (balanceOf(account, String(transfer.currency)) < numberOf(transfer.amount)) {
    throw invalid('balance_insufficient', 'Insufficient funds in the connected account')
  }
  moveBalance(account, String(transfer.currency), -numberOf(transfer.amount))
  Object.assign(transfer, { reversed: true, amount_reversed: transfer.amount })
  book(state, 'transfer_refund', transfer, numberOf(transfer.amount))
  return state.add('trr', 'transfer_reversal', { amount: transfer.amount, transfer: transfer.id })
}

type PayoutForm = { amount: number; currency: string; metadata: Record<string, string> }

/** A connected account sends its money on; the bank answers later. */
export const createBankPayout = (state: State, accountId: string, form: PayoutForm): Thing => {
  const account = state.get(accountId, 'account')
  const isRefused = account.refuses_next === true
  account.refuses_next = false
  if (account.payouts_enabled !== true || isRefused) {
    throw invalid('payouts_not_allowed', 'Payouts are not enabled on this account')
  }
  if (balanceOf(account, form.currency) < form.amount) {
    throw invalid('balance_insufficient', 'You have insufficient funds in your account')
  }
  moveBalance(account, form.currency, -form.amount)
  const payout = { ...form, account: accountId, failure_code: null, status: 'in_transit' }
  return state.add('po', 'payout', payout)
}

const balanceOf = (account: Thing, currency: string): number =>
  (account.balance as Record<string, number>)[currency] ?? 0

export const moveBalance = (account: Thing, currency: string, amount: number): void => {
  const balance = account.balance as Record<string, number>
  balance[currency] = balanceOf(account, currency) + amount
}
