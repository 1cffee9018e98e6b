import { createHmac, randomBytes } from 'node:crypto'
import { openAnnouncements } from './announcements.ts'
import { openStandInServer, type StandInAnswer, type StandInRequest } from './stand-in-server.ts'
import { answerCall } from './stripe-calls.ts'
import {
  moveBalance,
  payWithCard,
  raiseDispute,
  refuseCard,
  type RefundFault,
} from './stripe-money.ts'
import { expandPath, openState, Refusal, type Thing } from './stripe-state.ts'

export const stripeKeys = {
  secretKey: 'sk_test_standin_0123456789abcdef',
  webhookSecret: 'whsec_standin_0123456789abcdef',
} as const

type PayFault = 'wrong_amount' | 'wrong_currency'

/**
 * A local server that answers like Stripe's API: it checks the shape of every request and the
 * idempotency key of every change, keeps state, and signs its events as Stripe does.
 */
export const openStripeStandIn = async () => {
  const state = openState()
  const refundFaults: RefundFault[] = []
  const payFaults: PayFault[] = []
  const keys = new Map<string, { request: string; answer: StandInAnswer }>()
  const announcements = openAnnouncements(({ rawBody, sentAt }) => ({
    'content-type': 'application/json',
    ...signStripe({ rawBody, sentAt }),
  }))
  const announce = (type: string, object: Thing, account?: string) => {
    announcements.announce({
      id: `evt_${randomBytes(12).toString('hex')}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      pending_webhooks: 1,
      type,
      data: { object: structuredClone(object) },
      ...(account === undefined ? {} : { account }),
    })
  }
  const answer = (request: StandInRequest): StandInAnswer =>
    guarded(request, keys, () => {
      const takeRefundFault = () => refundFaults.shift() ?? null
      const result = answerCall({ state, request, announce, takeRefundFault })
      const text = request.method === 'GET' ? request.query : ''
      const paths = [...new URLSearchParams(text)]
        .filter(([name]) => name.startsWith('expand['))
        .map(([, path]) => path.split('.'))
      return paths.reduce((value, path) => expandPath(state, value, path), result)
    })
  const server = await openStandInServer(answer)
  const account = (id: string, payoutsEnabled = true) => {
    const fields = { balance: {}, created: 0, payouts_enabled: payoutsEnabled }
    state.things.set(id, { id, object: 'account', ...fields })
  }
  account('acct_seller')
  account('acct_closed', false)
  return {
    ...server,
    ...announcements,
    state,
    account,
    /** Stripe remembers idempotency keys for a day. */
    forgetKeys: () => keys.clear(),
    /** The next payout of an account to its bank is refused. */
    payoutFails: (id: string) => {
      state.get(id, 'account').refuses_next = true
    },
    refundsFail: (fault: RefundFault) => refundFaults.push(fault),
    paymentsDiffer: (fault: PayFault) => payFaults.push(fault),
    /** What the customer does on Stripe's page. Giving up after a refusal lets the session run out. */
    customer: (sessionId: string, outcome: 'pay' | 'decline') => {
      const session = state.get(sessionId, 'checkout.session')
      if (session.status !== 'open') return
      if (outcome === 'decline') {
        refuseCard(state, session)
        Object.assign(session, { status: 'expired', url: null })
        announce('checkout.session.expired', session)
        return
      }
      const fault = payFaults.shift()
      const amount = Number(session.amount_total) + (fault === 'wrong_amount' ? 1 : 0)
      const currency = fault === 'wrong_currency' ? 'eur' : String(session.currency)
      payWithCard(state, session, { amount, currency })
      announce('checkout.session.completed', session)
    },
    /** A card is refused and the customer stays on the page. */
    refuseCard: (sessionId: string) => {
      refuseCard(state, state.get(sessionId, 'checkout.session'))
    },
    dispute: (sessionId: string, part?: number) => {
      const { payment_intent: intent } = state.get(sessionId, 'checkout.session')
      announce('charge.dispute.created', raiseDispute(state, String(intent), part))
    },
    settleDispute: (sessionId: string, outcome: 'won' | 'lost') => {
      const { payment_intent: intent } = state.get(sessionId, 'checkout.session')
      const dispute = state.all('dispute').find((one) => one.payment_intent === intent)
      if (dispute === undefined) throw new Error('no dispute')
      dispute.status = outcome
      announce('charge.dispute.closed', dispute)
    },
    /** The seller's bank sends a payout back after all. */
    returnPayout: (payoutId: string) => {
      const payout = state
        .all('payout')
        .find(({ metadata }) => (metadata as Record<string, string>).payout_id === payoutId)
      if (payout === undefined) throw new Error('no payout')
      Object.assign(payout, { status: 'failed', failure_code: 'account_closed' })
      const seller = state.get(String(payout.account), 'account')
      moveBalance(seller, String(payout.currency), Number(payout.amount))
      announce('payout.failed', payout, seller.id)
    },
  }
}

export type StripeStandIn = Awaited<ReturnType<typeof openStripeStandIn>>

/** The header that Stripe sends: `t=<seconds>,v1=<hex HMAC of "t.body">`. */
export const signStripe = ({ rawBody, sentAt }: { rawBody: Uint8Array; sentAt: Date }) => {
  const seconds = Math.floor(sentAt.getTime() / 1000)
  const digest = createHmac('sha256', stripeKeys.webhookSecret)
    .update(`${seconds}.`)
    .update(rawBody)
    .digest('hex')
  return { 'stripe-signature': `t=${seconds},v1=${digest}` }
}

type Keys = Map<string, { request: string; answer: StandInAnswer }>

/** Authentication, the version of the API, idempotency, and errors in Stripe's shape. */
const guarded = (request: StandInRequest, keys: Keys, work: () => unknown): StandInAnswer => {
  const answered = (status: number, body: unknown) => ({ status, body: JSON.stringify(body) })
  if (request.headers.authorization !== `Bearer ${stripeKeys.secretKey}`) {
    return answered(401, { error: { type: 'invalid_request_error', message: 'Invalid API Key' } })
  }
  const key = request.headers['idempotency-key']
  const needsKey = request.method === 'POST' && !isRepeatable(request.path)
  if (!/^20\d\d-\d\d-\d\d/u.test(request.headers['stripe-version'] ?? '') || (needsKey && !key)) {
    return answered(400, {
      error: { type: 'invalid_request_error', message: 'Idempotency-Key or version missing' },
    })
  }
  const text = `${request.path} ${new TextDecoder().decode(request.rawBody)}`
  const earlier = key === undefined ? undefined : keys.get(key)
  if (earlier !== undefined) {
    if (earlier.request === text) return earlier.answer
    return answered(400, {
      error: { type: 'idempotency_error', message: 'Keys can only be used with the same request' },
    })
  }
  let answer: StandInAnswer
  try {
    answer = answered(200, work())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    answer = answered(error.status, error.body)
  }
  if (key !== undefined) keys.set(key, { request: text, answer })
  return answer
}

/** Changes that may be repeated without harm. */
const isRepeatable = (path: string): boolean =>
  /\/expire$|^\/v1\/(?:checkout\/sessions|transfers)\/\w+$/u.test(path)
