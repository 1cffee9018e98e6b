import { randomUUID } from 'node:crypto'
import { openAnnouncements } from './announcements.ts'
import {
  answerOf,
  answerPawapay,
  expireInTime,
  statementFile,
  type MoneyOutFault,
} from './pawapay-calls.ts'
import { openSigning } from './pawapay-signing.ts'
import { openPawaState, PawaRefusal, type PawaRecord } from './pawapay-state.ts'
import { openStandInServer, type StandInAnswer, type StandInRequest } from './stand-in-server.ts'

export const pawapayToken = 'standin-token-0123456789abcdef'

type PayFault = 'wrong_amount' | 'wrong_currency'

/**
 * A local server that answers like pawaPay's merchant API: it checks every request strictly, keeps
 * state, lets operators take their time or get stuck, and signs its callbacks by RFC 9421.
 * `callbackUrl` is the address that our shop is known by: it is what the signature covers.
 */
export const openPawapayStandIn = async (options: {
  callbackUrl: string
  /** Also announce every attempt on a page as a deposit of its own. */
  announceAttempts?: boolean
}) => {
  const signing = openSigning()
  const announcements = openAnnouncements(({ rawBody, sentAt }) =>
    signing.signCallback({ rawBody, sentAt, url: options.callbackUrl }),
  )
  const announce = (record: PawaRecord) => {
    const isAttempt = record.fields.checkoutId !== undefined
    if (!isAttempt || options.announceAttempts) announcements.announce(answerOf(state, record))
  }
  const state = openPawaState(announce)
  const faults = { refund: [] as MoneyOutFault[], payout: [] as MoneyOutFault[] }
  const payFaults: PayFault[] = []
  const url = { own: '' }
  const server = await openStandInServer((request) =>
    guarded(request, () => {
      const [, first, file = ''] = request.path.split('/')
      if (first === 'files') return statementFile(state, file.replace('.csv', ''))
      return answerPawapay({
        state,
        request,
        url: url.own,
        keys: signing.keys,
        takeFault: (kind) => faults[kind].shift() ?? null,
      })
    }),
  )
  url.own = server.url
  const recordOf = (reference: string): PawaRecord => {
    const record = state.records.get(reference)
    if (record === undefined) throw new Error(`no such record: ${reference}`)
    return record
  }
  const attempt = (checkout: PawaRecord, payer: { phoneNumber: string; provider: string }) => {
    const { currency, amount, created, metadata } = checkout.fields
    const fields = {
      status: 'PROCESSING',
      amount,
      currency,
      created,
      metadata,
      country: payer.provider.slice(-3),
      payer: { type: 'MMO', accountDetails: payer },
      checkoutId: checkout.id,
    }
    return state.add({ kind: 'deposit', id: randomUUID(), fields })
  }
  const payer = { phoneNumber: '221770001234', provider: 'ORANGE_SEN' }
  return {
    ...server,
    ...announcements,
    state,
    signing,
    moneyOutFails: (kind: 'refund' | 'payout', fault: MoneyOutFault) => faults[kind].push(fault),
    paymentsDiffer: (fault: PayFault) => payFaults.push(fault),
    /** The customer types a PIN or refuses: on the phone, or after pawaPay's page asked for it. */
    customer: (reference: string, outcome: 'pay' | 'decline', by = payer) => {
      const record = recordOf(reference)
      expireInTime(state, record)
      if (!['ACCEPTED', 'WAITING_PAYMENT'].includes(record.fields.status)) return
      const deposit = record.kind === 'checkout' ? attempt(record, by) : record
      if (outcome === 'decline') {
        state.end(deposit, 'FAILED', 'PAYMENT_NOT_APPROVED')
        if (record.kind === 'checkout') state.end(record, 'FAILED')
        return
      }
      const fault = payFaults.shift()
      const { fields } = deposit
      if (fault === 'wrong_amount') fields.amount = String(Number(fields.amount) + 1)
      if (fault === 'wrong_currency') fields.currency = fields.currency === 'XOF' ? 'XAF' : 'XOF'
      state.end(deposit, 'COMPLETED')
      if (record.kind === 'checkout') state.end(record, 'COMPLETED')
    },
    /** The PIN is typed and the operator does not answer: `status` is what pawaPay says meanwhile. */
    stick: (reference: string, status: string) => {
      const record = recordOf(reference)
      const deposit = record.kind === 'checkout' ? attempt(record, payer) : record
      deposit.fields.status = status
      return () => {
        state.end(deposit, 'COMPLETED')
        if (record.kind === 'checkout') state.end(record, 'COMPLETED')
      }
    },
    /** A page runs out, whatever is still on its way. */
    expirePage: (reference: string) => {
      Object.assign(recordOf(reference).fields, { status: 'EXPIRED', expiredBy: 'SYSTEM' })
    },
    end: state.end,
    recordOf,
  }
}

export type PawapayStandIn = Awaited<ReturnType<typeof openPawapayStandIn>>

const guarded = (request: StandInRequest, work: () => unknown): StandInAnswer => {
  const answered = (status: number, body: unknown) => ({
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const isOpen = request.path.startsWith('/files/') || request.path === '/v2/public-key/http'
  if (!isOpen && request.headers.authorization !== `Bearer ${pawapayToken}`) {
    return answered(401, failure('AUTHENTICATION_ERROR'))
  }
  try {
    return answered(200, work())
  } catch (error) {
    if (!(error instanceof PawaRefusal)) throw error
    const rejected = { status: 'REJECTED', ...failure(error.code) }
    return answered(error.status, rejected)
  }
}

const failure = (failureCode: string) => ({
  failureReason: { failureCode, failureMessage: 'said by the stand-in' },
})
