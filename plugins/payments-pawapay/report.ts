import { z } from 'zod'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'
import type { ReportLine, ReportPage, ReportRequest } from '../../src/domain/ports/payment-report'
import { fromAmount } from './amounts'
import { callPawapay, readRecord, type PawapayOptions } from './client'
import { operatorCurrencies } from './operators'
import { parseStatement, type StatementRow } from './statement'

/** A statement covers at most a month. */
const longestMs = 31 * 24 * 3_600_000
const largestBytes = 64 * 1024 * 1024
const defaultWaitMs = 45_000
const pauseMs = 1_000
const downloadTimeoutMs = 60_000

const Balances = z.object({
  balances: z.array(
    z.object({ country: z.string(), currency: z.string(), provider: z.string().nullish() }),
  ),
})
const Initiated = z.object({ statementId: z.uuid(), status: z.string() })
const Statement = z.object({ status: z.string(), downloadUrl: z.url().nullish() })
const Named = z.object({ metadata: z.record(z.string(), z.unknown()).nullish() })

type Wallet = z.infer<typeof Balances>['balances'][number]

/**
 * The statements of our wallets, a wallet and a month to a page. pawaPay writes a statement when
 * it is asked to and is waited for; its current day lags behind by up to an hour.
 * @throws PaymentProviderError unknown: a statement was not ready in time.
 */
export const reportMovements = async (
  options: PawapayOptions,
  { from, to, cursor }: ReportRequest,
): Promise<ReportPage> => {
  const [index, start] = cursorOf(cursor, from)
  const wallets = await ourWallets(options)
  const wallet = wallets[index]
  if (wallet === undefined) return { lines: [], nextCursor: null }
  const end = new Date(Math.min(to.getTime(), start.getTime() + longestMs))
  const rows = await statementOf(options, { wallet, start, end })
  const inPeriod = rows.filter(({ at }) => at >= start && at < end)
  const lines: ReportLine[] = []
  for (const row of inPeriod) {
    const line = await lineOf(options, row)
    if (line !== null) lines.push(line)
  }
  const isDone = end.getTime() >= to.getTime()
  const next = isDone ? `${index + 1} ${from.toISOString()}` : `${index} ${end.toISOString()}`
  return { lines, nextCursor: isDone && index + 1 >= wallets.length ? null : next }
}

const cursorOf = (cursor: string | null, from: Date): [number, Date] => {
  const [index = '0', start] = cursor?.split(' ') ?? []
  return [Number(index), start === undefined ? from : new Date(start)]
}

const ourWallets = async (options: PawapayOptions): Promise<Wallet[]> => {
  const path = '/v2/wallet-balances'
  const { balances } = await callPawapay(options, { method: 'GET', path, answer: Balances })
  return balances.filter(({ currency }) => operatorCurrencies.some((one) => one === currency))
}

type Period = { wallet: Wallet; start: Date; end: Date }

const statementOf = async (
  options: PawapayOptions,
  { wallet, start, end }: Period,
): Promise<StatementRow[]> => {
  const { country, currency, provider } = wallet
  const { statementId } = await callPawapay(options, {
    method: 'POST',
    path: '/v2/statements',
    body: {
      wallet: { country, currency, ...(provider ? { provider } : {}) },
      callbackUrl: options.callbackUrl,
      startDate: start.toISOString(),
      endDate: end.toISOString(),
      compressed: false,
    },
    answer: Initiated,
  })
  const until = Date.now() + (options.statementWaitMs ?? defaultWaitMs)
  while (Date.now() < until) {
    const statement = await readRecord(options, `/v2/statements/${statementId}`, Statement)
    if (statement?.status === 'COMPLETED' && statement.downloadUrl) {
      return parseStatement(await download(options, statement.downloadUrl))
    }
    if (statement?.status === 'FAILED') break
    await new Promise((resolve) => {
      setTimeout(resolve, pauseMs)
    })
  }
  throw new PaymentProviderError('unknown', 'statement_not_ready')
}

/** The file lies with pawaPay's storage; it is fetched without our token, by https alone. */
const download = async ({ apiBase }: PawapayOptions, address: string) => {
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.origin !== new URL(apiBase).origin) {
    throw new PaymentProviderError('unknown', 'unexpected_address')
  }
  try {
    const signal = AbortSignal.timeout(downloadTimeoutMs)
    const response = await fetch(url, { redirect: 'error', signal })
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      size += part.byteLength
      if (size > largestBytes) throw new Error('too large')
      parts.push(part)
    }
    return new TextDecoder().decode(Buffer.concat(parts))
  } catch (cause) {
    throw new PaymentProviderError('unknown', 'statement_not_readable', { cause })
  }
}

/** Statements name pawaPay's ids; ours stand in the metadata of the record behind them. */
const lineOf = async (options: PawapayOptions, row: StatementRow): Promise<ReportLine | null> => {
  if (row.type === null) return null
  const { at, transactionId } = row
  const { amountMinor, currency } = fromAmount(row.amount, row.currency)
  const moved = { amountMinor, currency, state: 'succeeded' as const, at }
  if (row.type === 'fee') {
    return { ...moved, kind: 'fee', id: null, providerReference: `fee/${transactionId}` }
  }
  const providerReference = `${row.type}/${transactionId}`
  const record = await readRecord(options, `/v2/${row.type}s/${transactionId}`, Named)
  const ours = (name: string) => z.uuid().safeParse(record?.metadata?.[name]).data ?? null
  const refundId = ours('refundId')
  if (row.type === 'refund' || refundId !== null) {
    return { ...moved, kind: 'refund', id: refundId, providerReference }
  }
  const isPayment = row.type === 'deposit'
  return {
    ...moved,
    kind: isPayment ? 'payment' : 'payout',
    id: ours(isPayment ? 'paymentId' : 'payoutId'),
    providerReference,
  }
}
