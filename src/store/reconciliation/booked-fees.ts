import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { external } from '../../domain/ledger/accounts'
import type { ReportLine } from '../../domain/ports/payment-report'
import type { BookedFee } from '../../domain/reconciliation/day-totals'
import { postTransfers } from '../ledger/post-transfers'

type Fees = { provider: string; fees: readonly ReportLine[] }

/**
 * What providers keep for themselves is only known from their reports: each fee is booked once per
 * reference. One that was booked as another amount stays; the totals of its day will differ.
 * Returns every fee of these references as it is booked now.
 */
export const bookFees = async (
  tx: Tx,
  { provider, fees, now }: Fees & { now: Date },
): Promise<BookedFee[]> => {
  const known = new Set((await readBookedFees(tx, { provider, fees })).map((fee) => fee.reference))
  for (const { amountMinor, currency, providerReference } of fees) {
    if (known.has(providerReference)) continue
    known.add(providerReference)
    await postTransfers(tx, {
      key: keyOf(provider, providerReference),
      posting: {
        kind: 'provider_fee',
        orderId: null,
        currency,
        transfers: [
          {
            debit: { kind: 'provider_fees', owner: 'platform' },
            credit: external(provider),
            amountMinor,
          },
        ],
      },
      now,
    })
  }
  return readBookedFees(tx, { provider, fees })
}

const keyOf = (provider: string, reference: string): string =>
  `provider_fee:${provider}:${reference}`

const readBookedFees = async (tx: Tx, { provider, fees }: Fees): Promise<BookedFee[]> => {
  const references = JSON.stringify(fees.map(({ providerReference }) => providerReference))
  const { rows } = await tx.execute<BookedFee>(sql`
    select r.reference, h.currency, sum(t.amount_minor)::float8 as "amountMinor"
    from jsonb_array_elements_text(${references}::jsonb) as r(reference)
    join ledger.headers h on h.key = ${keyOf(provider, '')} || r.reference
    join ledger.transfers t on t.header_id = h.id
    group by h.id, r.reference`)
  return rows
}
