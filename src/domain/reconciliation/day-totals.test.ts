import { describe, expect, test } from 'vitest'
import type { ReportLine } from '../ports/payment-report'
import { compareBooks, type OurLine } from './compare-books'
import { dayTotals, differingTotals, type BookedFee } from './day-totals'

const evening = new Date('2026-03-01T23:59:00Z')
const night = new Date('2026-03-02T00:01:00Z')

const our = (line: Partial<OurLine> = {}): OurLine => ({
  movement: 'payment',
  subject: 'p1',
  amountMinor: 1000,
  currency: 'XOF',
  state: 'succeeded',
  hasMoved: true,
  at: evening,
  ...line,
})
const their = (line: Partial<ReportLine> = {}): ReportLine => ({
  kind: 'payment',
  id: 'p1',
  providerReference: 'ref-p1',
  amountMinor: 1000,
  currency: 'XOF',
  state: 'succeeded',
  at: evening,
  ...line,
})
const totalsOf = (ours: OurLine[], lines: ReportLine[], fees: BookedFee[] = []) =>
  dayTotals({ ours, lines, fees, differences: compareBooks(ours, lines) })

describe('day totals', () => {
  test('add up each kind and currency of a day on its own', () => {
    const ours = [
      our(),
      our({ subject: 'p2', amountMinor: 500 }),
      our({ subject: 'p3', currency: 'EUR', amountMinor: 70 }),
      our({ movement: 'refund', subject: 'r1', amountMinor: 200 }),
    ]
    const lines = [
      their(),
      their({ id: 'p2', providerReference: 'ref-p2', amountMinor: 500 }),
      their({ id: 'p3', providerReference: 'ref-p3', currency: 'EUR', amountMinor: 70 }),
      their({ kind: 'refund', id: 'r1', providerReference: 'ref-r1', amountMinor: 200 }),
    ]
    const day = '2026-03-01'
    expect(totalsOf(ours, lines)).toEqual([
      {
        day,
        currency: 'EUR',
        kind: 'payment',
        oursMinor: 70,
        theirsMinor: 70,
        unexplainedMinor: 0,
      },
      {
        day,
        currency: 'XOF',
        kind: 'payment',
        oursMinor: 1500,
        theirsMinor: 1500,
        unexplainedMinor: 0,
      },
      {
        day,
        currency: 'XOF',
        kind: 'refund',
        oursMinor: 200,
        theirsMinor: 200,
        unexplainedMinor: 0,
      },
    ])
  })

  test('a movement listed twice differs, though its line agrees', () => {
    const lines = [their(), their({ providerReference: 'ref-again' })]
    expect(compareBooks([our()], lines)).toEqual([])
    expect(differingTotals(totalsOf([our()], lines))).toMatchObject([
      {
        kind: 'total_differs',
        movement: 'payment',
        subject: '2026-03-01 XOF payment',
        ourMinor: 1000,
        theirMinor: 2000,
      },
    ])
  })

  test('what a single line accounts for is shown in the totals, and told once', () => {
    const ours = [our(), our({ subject: 'p2' }), our({ subject: 'p4' })]
    const lines = [
      their({ amountMinor: 900 }),
      their({ id: 'p3', providerReference: 'ref-p3' }),
      their({ id: 'p4', providerReference: 'ref-p4', currency: 'EUR', amountMinor: 5 }),
    ]
    const totals = totalsOf(ours, lines)
    expect(totals).toMatchObject([
      { currency: 'EUR', oursMinor: 0, theirsMinor: 5 },
      { currency: 'XOF', oursMinor: 3000, theirsMinor: 1900 },
    ])
    expect(differingTotals(totals)).toEqual([])
  })

  test('a movement around midnight is on the day of the report, on both sides', () => {
    expect(totalsOf([our()], [their({ at: night })])).toMatchObject([
      { day: '2026-03-02', oursMinor: 1000, theirsMinor: 1000 },
    ])
  })

  test('what is still on its way there is no difference', () => {
    const totals = totalsOf([our()], [their({ state: 'pending' })])
    expect(totals).toMatchObject([{ oursMinor: 1000, theirsMinor: 0, unexplainedMinor: 0 }])
  })

  test('a fee that became another than was booked differs', () => {
    const fee = their({ kind: 'fee', id: null, providerReference: 'f1', amountMinor: 30 })
    const booked = { reference: 'f1', currency: 'XOF' as const }
    expect(differingTotals(totalsOf([], [fee], [{ ...booked, amountMinor: 30 }]))).toEqual([])
    expect(differingTotals(totalsOf([], [fee], [{ ...booked, amountMinor: 25 }]))).toMatchObject([
      { movement: 'fee', ourMinor: 25, theirMinor: 30 },
    ])
  })

  test('a chargeback that was won moved nothing in the end', () => {
    const lost = our({ movement: 'chargeback', subject: 'ref-c1', state: 'lost' })
    const won = our({ movement: 'chargeback', subject: 'ref-c2', state: 'won' })
    const lines = [
      their({ kind: 'chargeback', providerReference: 'ref-c1', state: 'lost' }),
      their({ kind: 'chargeback', providerReference: 'ref-c2', state: 'won' }),
    ]
    expect(totalsOf([lost, won], lines)).toMatchObject([{ oursMinor: 1000, theirsMinor: 1000 }])
  })
})
