import type Stripe from 'stripe'
import { z } from 'zod'
import type { ReportLine, ReportPage, ReportRequest } from '../../src/domain/ports/payment-report'
import { call, knownCurrency } from './client'
import { asChargeback } from './snapshots'

const pageSize = 100

/** What a balance transaction came from, as far as a line needs it. */
const Source = z.object({
  id: z.string(),
  object: z.enum(['charge', 'refund', 'transfer']),
  amount: z.int(),
  currency: z.string(),
  status: z.string().nullish(),
  reversed: z.boolean().optional(),
  metadata: z
    .object({
      payment_id: z.uuid().optional(),
      refund_id: z.uuid().optional(),
      payout_id: z.uuid().optional(),
    })
    .nullish(),
})
type Source = z.infer<typeof Source>

/**
 * Stripe's balance transactions (payments, refunds, transfers to sellers, fees), then its
 * disputes. Amounts are those that were asked for, in their own currency: what Stripe converts
 * into the currency of our bank account is its business, apart from the fees it keeps there.
 */
export const reportMovements = async (
  stripe: Stripe,
  { from, to, cursor }: ReportRequest,
): Promise<ReportPage> => {
  const created = { gte: Math.ceil(from.getTime() / 1000), lt: Math.ceil(to.getTime() / 1000) }
  const [kind = 'balance', after] = cursor?.split(' ') ?? []
  const page = { created, limit: pageSize, ...(after ? { starting_after: after } : {}) }
  if (kind === 'disputes') return disputePage(stripe, page)
  const expand = ['data.source']
  const { data, has_more: hasMore } = await call(() =>
    stripe.balanceTransactions.list({ ...page, expand }),
  )
  return {
    lines: data.flatMap(linesOf),
    nextCursor: hasMore ? `balance ${data.at(-1)?.id ?? ''}` : 'disputes',
  }
}

type Page = { created: { gte: number; lt: number }; limit: number; starting_after?: string }

const disputePage = async (stripe: Stripe, page: Page): Promise<ReportPage> => {
  const expand = ['data.payment_intent']
  const { data, has_more: hasMore } = await call(() => stripe.disputes.list({ ...page, expand }))
  return {
    lines: data.flatMap((dispute) => {
      const chargeback = asChargeback(dispute)
      const currency = knownCurrency(dispute.currency)
      if (chargeback === null || currency === null) return []
      const intent = typeof dispute.payment_intent === 'object' ? dispute.payment_intent : null
      const id = z.uuid().safeParse(intent?.metadata.payment_id).data ?? null
      const { reference: providerReference, state, amountMinor } = chargeback
      const at = new Date(dispute.created * 1000)
      return [{ kind: 'chargeback', id, providerReference, state, amountMinor, currency, at }]
    }),
    nextCursor: hasMore ? `disputes ${data.at(-1)?.id ?? ''}` : null,
  }
}

const linesOf = (balance: Stripe.BalanceTransaction): ReportLine[] => {
  const at = new Date(balance.created * 1000)
  const source = Source.safeParse(balance.source).data
  const movement = source === undefined ? null : movementOf(source)
  const currency = source === undefined ? null : knownCurrency(source.currency)
  const feeCurrency = knownCurrency(balance.currency)
  const isStripeFee = balance.type === 'stripe_fee'
  const feeMinor = isStripeFee ? Math.abs(balance.amount) : balance.fee
  const lines: ReportLine[] = []
  if (source !== undefined && movement !== null && currency !== null) {
    const { id: providerReference, amount } = source
    lines.push({ ...movement, providerReference, amountMinor: Math.abs(amount), currency, at })
  }
  if (feeMinor > 0 && feeCurrency !== null && (movement !== null || isStripeFee)) {
    lines.push({
      kind: 'fee',
      id: movement?.id ?? null,
      providerReference: balance.id,
      amountMinor: feeMinor,
      currency: feeCurrency,
      state: 'succeeded',
      at,
    })
  }
  return lines
}

const movementOf = (source: Source): Pick<ReportLine, 'kind' | 'id' | 'state'> | null => {
  const { metadata } = source
  switch (source.object) {
    case 'charge':
      return { kind: 'payment', id: metadata?.payment_id ?? null, state: 'succeeded' }
    case 'refund': {
      if (source.status === 'failed' || source.status === 'canceled') return null
      const state = source.status === 'succeeded' ? 'succeeded' : 'pending'
      return { kind: 'refund', id: metadata?.refund_id ?? null, state }
    }
    case 'transfer':
      // Taken back: it moved nothing in the end.
      if (source.reversed) return null
      return { kind: 'payout', id: metadata?.payout_id ?? null, state: 'succeeded' }
  }
}
