import { describe, expect, it } from 'vitest'
import { split } from '../../domain/ledger/postings'
import type { OrderView } from '../../contracts/orders'
import { refundShares } from './refund-shares'

const amounts = {
  totalMinor: 52_950,
  subsidyMinor: 5_000,
  sellerNetMinor: 46_750,
  commissionMinor: 8_250,
  serviceFeeMinor: 2_500,
  taxMinor: 450,
}

const orderWith = (
  parts: Partial<OrderView['quote']>,
  milestones: OrderView['milestones'] = [],
  supplements: object[] = [],
) =>
  ({
    id: 'o1',
    seller: { id: 's1' },
    quote: { currency: 'XOF', milestones: [], extraRevision: null, ...amounts, ...parts },
    milestones,
    supplements,
  }) as unknown as OrderView

describe('what each side gets when a part goes back', () => {
  it('is what the ledger posts, to the last unit', () => {
    for (const refundMinor of [1, 9_999, 20_000, 30_001, 52_949]) {
      const money = { ...amounts, orderId: 'o1', sellerId: 's1', currency: 'XOF' as const }
      const { transfers } = split(money, 'sandbox', refundMinor)
      const posted = transfers
        .filter(({ credit }) => credit.kind === 'seller_pending')
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
      expect(refundShares(orderWith({}), refundMinor)).toEqual({
        customerMinor: refundMinor,
        sellerMinor: posted,
      })
    }
  })

  it('is all or nothing at the ends', () => {
    expect(refundShares(orderWith({}), 0)).toEqual({ customerMinor: 0, sellerMinor: 46_750 })
    expect(refundShares(orderWith({}), 52_950)).toEqual({ customerMinor: 52_950, sellerMinor: 0 })
  })

  it('gives back the last milestone first and leaves accepted ones alone', () => {
    const part = (id: string) => ({ ...milestone, id })
    const order = orderWith({ milestones: [part('m1'), part('m2'), part('m3')] }, [
      { id: 'm1', position: 1, status: 'released', dueAt: null },
      { id: 'm2', position: 2, status: 'in_progress', dueAt: null },
      { id: 'm3', position: 3, status: 'pending', dueAt: null },
    ])
    expect(refundShares(order, 10_500)).toEqual({ customerMinor: 10_500, sellerMinor: 8_500 })
  })

  it('gives back a revision that was paid apart before anything else', () => {
    const extraRevision = { ...milestone, subtotalMinor: 10_000 }
    const order = orderWith({ extraRevision }, [], [{ status: 'paid' }, { status: 'expired' }])
    expect(refundShares(order, 10_500)).toEqual({ customerMinor: 10_500, sellerMinor: 46_750 })
    expect(refundShares(order, 63_450)).toEqual({ customerMinor: 63_450, sellerMinor: 0 })
  })
})

const milestone = {
  title: '',
  description: '',
  priceMinor: 10_000,
  totalMinor: 10_500,
  subsidyMinor: 0,
  sellerNetMinor: 8_500,
  commissionMinor: 1_500,
  serviceFeeMinor: 500,
  taxMinor: 0,
  dueDays: 3,
}
