import { v7 as uuidv7 } from 'uuid'
import { afterAll, expect } from 'vitest'
import { expireOffer } from '../../src/workflows/offers/expire-offer'
import { counterOffer } from '../../src/workflows/offers/counter-offer'
import { declineOffer } from '../../src/workflows/offers/decline-offer'
import { withdrawOffer } from '../../src/workflows/offers/withdraw-offer'
import { coreMarket, viewers } from '../helpers/core-market'
import { newOffer, offerDesk } from '../helpers/offers'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const desk = offerDesk(market)
afterAll(market.close)

const { customer, seller, system } = viewers
const few = 40
/** The day's limit is for people: each round is another day. */
const nextDay = () => market.waitHours(25)

const winners = (outcomes: PromiseSettledResult<unknown>[]): number[] =>
  outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []))

testRace(
  'of accept and withdraw exactly one happens, and never an order without its offer',
  few,
  async () => {
    nextDay()
    const offerId = await desk.send()
    const outcomes = await Promise.allSettled([
      desk.accept(offerId, { expectedTotalMinor: 84_000 }),
      withdrawOffer(market.ctx(seller), { offerId }),
    ])
    const [winner, ...others] = winners(outcomes)
    expect(others).toEqual([])
    expect(await desk.statusOf(offerId)).toBe(winner === 0 ? 'ordered' : 'withdrawn')
    expect(await market.countOf('offers where id = $1 and order_id is not null', [offerId])).toBe(
      winner === 0 ? 1 : 0,
    )
  },
)

testRace('of accept, withdraw, decline and counter exactly one happens', few, async () => {
  nextDay()
  const offerId = await desk.send()
  const outcomes = await Promise.allSettled([
    desk.accept(offerId, { expectedTotalMinor: 84_000 }),
    withdrawOffer(market.ctx(seller), { offerId }),
    declineOffer(market.ctx(customer), { offerId, word: '' }),
    counterOffer(market.ctx(customer), {
      offerId,
      priceMinor: 50_000,
      deliveryDays: 5,
      revisions: 1,
      expiresInDays: 3,
    }),
  ])
  expect(winners(outcomes)).toHaveLength(1)
  expect(
    await market.countOf(
      `offers where chain = $1 and status in ('open', 'agreed', 'ordered', 'accepted')`,
      [offerId],
    ),
  ).toBeLessThanOrEqual(1)
})

testRace(
  'at the end of its time an offer is ordered or expired, never both',
  few,
  async (round) => {
    nextDay()
    const offerId = await desk.send({ expiresInDays: 1 })
    const late = round % 2 === 0
    if (late) market.waitHours(24)
    const outcomes = await Promise.allSettled([
      desk.accept(offerId, { expectedTotalMinor: 84_000 }),
      expireOffer(market.ctx(system), { offerId }),
    ])
    expect(await desk.statusOf(offerId)).toBe(late ? 'expired' : 'ordered')
    expect(outcomes[0]?.status).toBe(late ? 'rejected' : 'fulfilled')
  },
)

testRace('twenty customers’ clicks with different keys make one order', 1, async () => {
  nextDay()
  const offerId = await desk.send(newOffer())
  const before = await market.countOf('orders')
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      desk.accept(offerId, { expectedTotalMinor: 84_000, idempotencyKey: uuidv7() }),
    ),
  )
  expect(winners(outcomes)).toHaveLength(1)
  expect((await market.countOf('orders')) - before).toBe(1)
  await market.expectCleanLedger()
})
