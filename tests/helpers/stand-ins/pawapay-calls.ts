import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { activeConf, operatorOf, shapes, standInOperators } from './pawapay-shapes.ts'
import {
  metadataOf,
  PawaRefusal,
  records,
  type Kind,
  type PawaRecord,
  type PawaState,
} from './pawapay-state.ts'
import type { StandInRequest } from './stand-in-server.ts'

export type MoneyOutFault = 'slow' | 'fail' | 'reject' | 'stuck'

export type PawaCall = {
  state: PawaState
  request: StandInRequest
  url: string
  keys: unknown
  takeFault: (kind: 'refund' | 'payout') => MoneyOutFault | null
}

const body = <Name extends keyof typeof shapes>(
  name: Name,
  request: StandInRequest,
): z.output<(typeof shapes)[Name]> => {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(request.rawBody))
  } catch {
    throw new PawaRefusal(400, 'INVALID_INPUT')
  }
  const parsed = shapes[name].safeParse(json)
  if (parsed.success) return parsed.data as z.output<(typeof shapes)[Name]>
  const isUnknown = parsed.error.issues.some(({ code }) => code === 'unrecognized_keys')
  throw new PawaRefusal(400, isUnknown ? 'UNSUPPORTED_PARAMETER' : 'INVALID_PARAMETER')
}

/** Every call that the plugin may make. */
export const answerPawapay = (call: PawaCall): unknown => {
  const { request, state } = call
  const [, , first = '', id = '', verb = ''] = request.path.split('/')
  switch (`${request.method} ${first}`) {
    case 'GET public-key':
      return call.keys
    case 'GET active-conf':
      return activeConf()
    case 'GET wallet-balances':
      return { balances: wallets.map((wallet) => ({ ...wallet, balance: '0.00' })) }
    case 'POST predict-provider':
      return predict(body('predict', request).phoneNumber)
    case 'POST deposits':
      return openDeposit(call)
    case 'POST checkouts':
      return verb === 'expire' ? expire(state, id) : openCheckout(call)
    case 'POST refunds':
      return openRefund(call)
    case 'POST payouts':
      return openPayout(call)
    case 'POST statements':
      return openStatement(call)
    case 'GET statements':
      return { status: 'FOUND', data: { status: 'COMPLETED', downloadUrl: statementUrl(call, id) } }
    default:
      return read(state, first.slice(0, -1), id)
  }
}

const wallets = [...new Set(standInOperators.map(({ provider }) => provider.slice(-3)))].map(
  (country) => ({ country, currency: country === 'CMR' ? 'XAF' : 'XOF' }),
)

const predict = (phone: string) => {
  const phoneNumber = phone.replaceAll(/\D/gu, '')
  const found = operatorOf(phoneNumber)
  if (found === undefined) throw new PawaRefusal(400, 'INVALID_INPUT')
  return { country: found.provider.slice(-3), provider: found.provider, phoneNumber }
}

const read = (state: PawaState, kind: string, id: string): unknown => {
  const record = state.records.get(`${kind}/${id}`)
  if (record === undefined) return { status: 'NOT_FOUND' }
  expireInTime(state, record)
  if (record.looksLeft === 0) {
    record.looksLeft = null
    state.end(record, record.endsAs)
  } else if (record.looksLeft !== null) {
    record.looksLeft -= 1
    record.fields.status = 'PROCESSING'
  }
  return { status: 'FOUND', data: answerOf(state, record) }
}

/** A page whose time is over takes no new attempt. */
export const expireInTime = (state: PawaState, record: PawaRecord): void => {
  const isOver = new Date(String(record.fields.expiresAt)).getTime() <= Date.now()
  if (record.kind !== 'checkout' || !isOver || record.fields.status !== 'WAITING_PAYMENT') return
  Object.assign(record.fields, { status: 'EXPIRED', expiredBy: 'SYSTEM' })
}

/** What a record looks like from outside: a checkout shows its attempts. */
export const answerOf = (state: PawaState, record: PawaRecord): Record<string, unknown> => {
  const shown = { [`${record.kind}Id`]: record.id, ...record.fields }
  if (record.kind !== 'checkout') return shown
  const attempts = records(state, 'deposit').filter((one) => one.fields.checkoutId === record.id)
  const history = attempts.map((attempt) => answerOf(state, attempt))
  return {
    ...shown,
    ...(history.length === 0 ? {} : { deposit: history.at(-1) }),
    depositsHistory: history,
  }
}

const duplicate = (kind: Kind, id: string, created: unknown) => ({
  [`${kind}Id`]: id,
  status: 'DUPLICATE_IGNORED',
  created,
})

const openDeposit = ({ state, request }: PawaCall): unknown => {
  const { depositId: id, metadata, ...rest } = body('deposits', request)
  const earlier = state.get('deposit', id)
  if (earlier !== undefined) return duplicate('deposit', id, earlier.fields.created)
  checkParty(rest.payer.accountDetails, rest.currency)
  const created = new Date().toISOString()
  const country = rest.payer.accountDetails.provider.slice(-3)
  const fields = { ...rest, country, created, status: 'ACCEPTED', metadata: metadataOf(metadata) }
  state.add({ kind: 'deposit', id, fields })
  return { depositId: id, status: 'ACCEPTED', created }
}

const checkParty = (
  { phoneNumber, provider }: { phoneNumber: string; provider: string },
  currency: string,
): void => {
  const operator = operatorOf(phoneNumber)
  if (operator?.provider !== provider) throw new PawaRefusal(200, 'INVALID_PHONE_NUMBER')
  if (operator.currency !== currency) throw new PawaRefusal(200, 'INVALID_CURRENCY')
}

const openCheckout = ({ state, request }: PawaCall): unknown => {
  const { checkoutId: id, metadata, ...rest } = body('checkouts', request)
  const earlier = state.get('checkout', id)
  if (earlier !== undefined) return duplicate('checkout', id, earlier.fields.created)
  const [first] = rest.amounts
  const known = new Set(wallets.map(({ country }) => country))
  const isWhole = rest.countries.every((country) => known.has(country))
  if (first === undefined || !isWhole) throw new PawaRefusal(200, 'INVALID_COUNTRY')
  const now = Date.now()
  const created = new Date(now).toISOString()
  const fields = {
    ...rest,
    amount: first.amount,
    currency: first.currency,
    status: 'WAITING_PAYMENT',
    redirectUrl: `https://checkout.pawapay.io/${id}`,
    created,
    expiresAt: new Date(now + rest.expiresAfter * 60_000).toISOString(),
    metadata: metadataOf(metadata),
  }
  state.add({ kind: 'checkout', id, fields })
  const { redirectUrl, expiresAt } = fields
  return { checkoutId: id, status: 'ACCEPTED', redirectUrl, created, expiresAt }
}

const expire = (state: PawaState, id: string): unknown => {
  const record = state.get('checkout', id)
  if (record === undefined) return { status: 'NOT_FOUND' }
  if (record.fields.status === 'WAITING_PAYMENT') {
    Object.assign(record.fields, { status: 'EXPIRED', expiredBy: 'API', reason: 'MANUAL_EXPIRY' })
  }
  return answerOf(state, record)
}

const plan = (fault: MoneyOutFault | null): Pick<PawaRecord, 'looksLeft' | 'endsAs'> => ({
  looksLeft: fault === 'stuck' ? null : fault === 'slow' ? 2 : 1,
  endsAs: fault === 'fail' ? 'FAILED' : 'COMPLETED',
})

const openRefund = ({ state, request, takeFault }: PawaCall): unknown => {
  const { refundId: id, metadata, ...rest } = body('refunds', request)
  const earlier = state.get('refund', id)
  if (earlier !== undefined) return duplicate('refund', id, earlier.fields.created)
  const deposit = state.get('deposit', rest.depositId)
  if (deposit?.fields.status !== 'COMPLETED') throw new PawaRefusal(200, 'DEPOSIT_NOT_COMPLETED')
  const { provider, phoneNumber } = (
    deposit.fields.payer as { accountDetails: { provider: string; phoneNumber: string } }
  ).accountDetails
  const operator = standInOperators.find((one) => one.provider === provider)
  if (operator?.refunds !== true) throw new PawaRefusal(200, 'REFUNDS_NOT_ALLOWED')
  const fault = takeFault('refund')
  if (fault === 'reject') throw new PawaRefusal(200, 'PROVIDER_TEMPORARILY_UNAVAILABLE')
  const given = records(state, 'refund')
    .filter(({ fields }) => fields.depositId === rest.depositId && fields.status !== 'FAILED')
    .reduce((sum, { fields }) => sum + Number(fields.amount), 0)
  const amount = rest.amount ?? deposit.fields.amount
  if (given + Number(amount) > Number(deposit.fields.amount)) {
    throw new PawaRefusal(200, 'AMOUNT_TOO_LARGE')
  }
  const created = new Date().toISOString()
  const recipient = { type: 'MMO', accountDetails: { provider, phoneNumber } }
  const country = provider.slice(-3)
  const told = { ...rest, amount, recipient, country, created, metadata: metadataOf(metadata) }
  const status = fault === 'stuck' ? 'IN_RECONCILIATION' : 'ACCEPTED'
  state.add({ kind: 'refund', id, fields: { ...told, status }, ...plan(fault) })
  return { refundId: id, status: 'ACCEPTED', created }
}

const openPayout = ({ state, request, takeFault }: PawaCall): unknown => {
  const { payoutId: id, metadata, ...rest } = body('payouts', request)
  const earlier = state.get('payout', id)
  if (earlier !== undefined) return duplicate('payout', id, earlier.fields.created)
  checkParty(rest.recipient.accountDetails, rest.currency)
  const fault = takeFault('payout')
  if (fault === 'reject') throw new PawaRefusal(200, 'PROVIDER_TEMPORARILY_UNAVAILABLE')
  const created = new Date().toISOString()
  const country = rest.recipient.accountDetails.provider.slice(-3)
  const told = { ...rest, country, created, metadata: metadataOf(metadata) }
  const status = fault === 'stuck' ? 'IN_RECONCILIATION' : 'ENQUEUED'
  state.add({ kind: 'payout', id, fields: { ...told, status }, ...plan(fault) })
  return { payoutId: id, status: 'ACCEPTED', created }
}

const openStatement = ({ request }: PawaCall): unknown => {
  const { wallet, startDate, endDate } = body('statements', request)
  const tooLong = Date.parse(endDate) - Date.parse(startDate) > 31 * 24 * 3_600_000
  if (tooLong) throw new PawaRefusal(400, 'INVALID_PARAMETER')
  const statementId = randomUUID()
  asked.set(statementId, { wallet, startDate, endDate })
  return { statementId, status: 'ACCEPTED', created: new Date().toISOString() }
}

type Asked = {
  wallet: { country: string; currency: string }
  startDate: string
  endDate: string
}
const asked = new Map<string, Asked>()

const statementUrl = ({ url }: PawaCall, id: string): string => `${url}/files/${id}.csv`

/** The file of a statement: everything that moved money through a wallet in a period. */
export const statementFile = (state: PawaState, id: string): string => {
  const statement = asked.get(id)
  if (statement === undefined) return ''
  const { wallet, startDate, endDate } = statement
  const rows = [...state.records.values()].flatMap((record) => {
    const { kind, completedAt, fields } = record
    const isWanted =
      kind !== 'checkout' &&
      fields.status === 'COMPLETED' &&
      completedAt !== null &&
      fields.country === wallet.country &&
      completedAt.toISOString() >= startDate &&
      completedAt.toISOString() < endDate
    if (!isWanted) return []
    const at = completedAt.toISOString().replace('T', ' ').replace('Z', '')
    const row = (amount: string, type: string) =>
      `${at},22177000,${record.id},${amount},${fields.currency},${wallet.country},"Opérateur, ${wallet.country}",${type}`
    const sign = kind === 'deposit' ? '' : '-'
    const fee = String(Math.ceil(Number(fields.amount) * 0.02))
    return [row(`${sign}${fields.amount}`, kind.toUpperCase()), row(`-${fee}`, 'DEPOSIT_FEE')]
  })
  const head = 'Creation Date,MSISDN,Transaction ID,Amount,Currency,Country,MNO,Type'
  return `\uFEFF${[head, ...rows].join('\r\n')}\r\n`
}
