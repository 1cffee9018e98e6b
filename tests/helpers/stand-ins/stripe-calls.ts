import type { z } from 'zod'
import type { StandInRequest } from './stand-in-server.ts'
import { forms, parseForm } from './stripe-forms.ts'
import {
  createBankPayout,
  createRefund,
  createTransfer,
  reverseTransfer,
  type RefundFault,
} from './stripe-money.ts'
import { invalid, listPage, within, type State, type Thing } from './stripe-state.ts'

export type Call = {
  state: State
  request: StandInRequest
  announce: (type: string, object: Thing, account?: string) => void
  takeRefundFault: () => RefundFault | null
}

type FormName = keyof typeof forms

/** Reads what was sent by the rules of the call; throws as the API refuses. */
const form = <Name extends FormName>(name: Name, request: StandInRequest) => {
  const text = request.method === 'GET' ? request.query : new TextDecoder().decode(request.rawBody)
  const parsed = forms[name].safeParse(parseForm(text))
  if (parsed.success) return parsed.data as z.output<(typeof forms)[Name]>
  const [issue] = parsed.error.issues
  const isUnknown = issue?.code === 'unrecognized_keys'
  const param = isUnknown ? issue.keys.join(',') : issue?.path.join('.')
  throw invalid(
    isUnknown ? 'parameter_unknown' : 'parameter_invalid',
    `${isUnknown ? 'Received unknown parameter' : (issue?.message ?? '')}: ${param ?? ''}`,
    param,
  )
}

/** Every call that the plugin may make, by method and path. */
export const answerCall = (call: Call): unknown => {
  const { state, request } = call
  const [, , first = '', second = '', third = '', fourth = ''] = request.path.split('/')
  if (first === 'checkout' && second === 'sessions') return sessions(call, third, fourth)
  const key = `${request.method} ${first}${second === '' ? '' : '/:id'}${third && `/${third}`}`
  switch (key) {
    case 'GET charges': {
      const { transfer_group: group, ...page } = form('GET charges', request)
      const charges = state.all('charge').filter((one) => one.transfer_group === group)
      return listPage(charges, page)
    }
    case 'GET payment_intents/:id':
      form('GET one', request)
      return state.get(second, 'payment_intent')
    case 'GET refunds':
      return refundList(call)
    case 'POST refunds': {
      const refund = createRefund(state, form('POST refunds', request), call.takeRefundFault())
      if (refund.status !== 'pending') call.announce('refund.created', refund)
      return refund
    }
    case 'GET disputes': {
      const { created, charge, ...page } = form('GET disputes', request)
      const isWanted = (one: Thing) => within(one, created) && (charge ?? one.charge) === one.charge
      return listPage(state.all('dispute').filter(isWanted), page)
    }
    case 'GET balance_transactions': {
      const { created, ...page } = form('GET balance_transactions', request)
      const all = state.all('balance_transaction')
      return listPage(
        all.filter((one) => within(one, created)),
        page,
      )
    }
    default:
      return payouts(call, key, second)
  }
}

const sessions = ({ state, request, announce }: Call, id: string, verb: string): unknown => {
  if (id === '' && request.method === 'POST')
    return openSession(state, form('POST sessions', request))
  if (id === '') {
    const { created, payment_intent: intent, ...page } = form('GET sessions', request)
    const isWanted = (one: Thing) =>
      within(one, created) && (intent ?? one.payment_intent) === one.payment_intent
    return listPage(state.all('checkout.session').filter(isWanted), page)
  }
  const session = state.get(id, 'checkout.session')
  if (request.method === 'GET') {
    form('GET one', request)
    return session
  }
  if (verb === 'expire') {
    form('POST expire', request)
    if (session.status !== 'open') {
      throw invalid(
        'resource_wrong_state',
        'Only Checkout Sessions with status open can be expired',
      )
    }
    Object.assign(session, { status: 'expired', url: null })
    announce('checkout.session.expired', session)
    return session
  }
  const { metadata } = form('POST session', request)
  session.metadata = { ...(session.metadata as object), ...metadata }
  return session
}

const openSession = (state: State, wanted: z.output<(typeof forms)['POST sessions']>): Thing => {
  const now = Math.floor(Date.now() / 1000)
  if (wanted.expires_at < now + 1_800 || wanted.expires_at > now + 86_400) {
    throw invalid('parameter_invalid', 'expires_at must be 30 minutes to 24 hours ahead')
  }
  const { price_data: price } = wanted.line_items[0]
  const session = state.add('cs_test', 'checkout.session', {
    amount_total: price.unit_amount,
    client_reference_id: wanted.client_reference_id,
    currency: price.currency,
    customer_email: wanted.customer_email,
    expires_at: wanted.expires_at,
    intent_data: wanted.payment_intent_data,
    metadata: wanted.metadata,
    mode: wanted.mode,
    payment_intent: null,
    payment_status: 'unpaid',
    status: 'open',
    success_url: wanted.success_url,
  })
  session.url = `https://checkout.stripe.com/c/pay/${session.id}`
  return session
}

/** A slow refund is through by the time somebody looks. */
const refundList = ({ state, request, announce }: Call): unknown => {
  const { payment_intent: intent, ...page } = form('GET refunds', request)
  const refunds = state.all('refund').filter((one) => one.payment_intent === intent)
  for (const refund of refunds.filter(({ status }) => status === 'pending')) {
    refund.status = 'succeeded'
    announce('refund.updated', refund)
  }
  return listPage(refunds, page)
}

const payouts = ({ state, request, announce }: Call, key: string, id: string): unknown => {
  const account = request.headers['stripe-account'] ?? ''
  switch (key) {
    case 'GET transfers': {
      const { transfer_group: group, ...page } = form('GET transfers', request)
      return listPage(
        state.all('transfer').filter((one) => one.transfer_group === group),
        page,
      )
    }
    case 'POST transfers':
      return createTransfer(state, form('POST transfers', request))
    case 'POST transfers/:id': {
      const transfer = state.get(id, 'transfer')
      const { metadata } = form('POST transfer', request)
      transfer.metadata = { ...(transfer.metadata as object), ...metadata }
      return transfer
    }
    case 'POST transfers/:id/reversals':
      form('POST reversals', request)
      return reverseTransfer(state, state.get(id, 'transfer'))
    case 'GET payouts': {
      const { created, ...page } = form('GET payouts', request)
      const own = state.all('payout').filter((one) => one.account === account)
      for (const payout of own.filter(({ status }) => status === 'in_transit')) {
        payout.status = 'paid'
        announce('payout.paid', payout, account)
      }
      return listPage(
        own.filter((one) => within(one, created)),
        page,
      )
    }
    case 'POST payouts':
      return createBankPayout(state, account, form('POST payouts', request))
    default:
      throw invalid('url_invalid', `Unrecognized request URL (${key})`)
  }
}
