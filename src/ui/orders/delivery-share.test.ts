import { describe, expect, it } from 'vitest'
import type { OrderView } from '../../contracts/orders'
import { deliveryShare } from './delivery-share'

const part = (id: string, priceMinor: number) => ({ id, title: `Étape ${id}`, priceMinor })
const orderWith = (order: object) =>
  ({ milestones: [], supplements: [], ...order }) as unknown as OrderView

const quote = { subtotalMinor: 80_000, discountMinor: 5_000, milestones: [], extraRevision: null }

describe('what accepting a delivery pays for', () => {
  it('is all of an order without milestones, less its discount', () => {
    expect(deliveryShare(orderWith({ quote }))).toEqual({ amountMinor: 75_000, step: null })
  })

  it('is the milestone under way, and the revisions that were paid for it', () => {
    const order = orderWith({
      quote: {
        ...quote,
        milestones: [part('a', 30_000), part('b', 50_000)],
        extraRevision: { subtotalMinor: 6_000 },
      },
      milestones: [
        { id: 'a', status: 'released' },
        { id: 'b', status: 'delivered' },
      ],
      supplements: [{ status: 'paid' }, { status: 'released' }, { status: 'expired' }],
    })
    expect(deliveryShare(order)).toEqual({
      amountMinor: 56_000,
      step: { title: 'Étape b', position: 2, count: 2, isLast: true },
    })
  })
})
