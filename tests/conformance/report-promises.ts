import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import type { ReportLine } from '../../src/domain/ports/payment-report.ts'
import { bankOf, newPayment, openAndPay, settled, type Under } from './provider-under-test.ts'

const minute = 60_000

export const reportPromises = (under: Under, isContestable: boolean) => {
  /** Every page of a period, put together. */
  const report = async (from: Date, to: Date): Promise<ReportLine[]> => {
    const lines: ReportLine[] = []
    let cursor: string | null = null
    do {
      const page = await under().provider.report({ from, to, cursor })
      lines.push(...page.lines)
      cursor = page.nextCursor
    } while (cursor !== null)
    return lines
  }
  const recent = () => report(new Date(Date.now() - minute), new Date(Date.now() + minute))
  const about = (lines: ReportLine[], id: string) =>
    lines.filter((line) => line.id === id && line.kind !== 'fee')

  it('lists payments, refunds and payouts under our own ids', async () => {
    const { provider, destinations } = under()
    const { paymentId, currency } = await openAndPay(under())
    const refund = { refundId: uuidv7(), paymentId, amountMinor: 5_000, currency, reason: 'test' }
    await provider.refund(refund)
    await settled(() => provider.pollRefund(refund))
    const [destination] = destinations
    const payout = { payoutId: uuidv7(), amountMinor: 4_000, currency, destination }
    await provider.payout(payout)
    await settled(() => provider.pollPayout(payout))
    const lines = await recent()
    const moved = { currency: 'XOF', state: 'succeeded' }
    expect(about(lines, paymentId)).toMatchObject([
      { ...moved, kind: 'payment', amountMinor: 26_250 },
    ])
    expect(about(lines, refund.refundId)).toMatchObject([
      { ...moved, kind: 'refund', amountMinor: 5_000 },
    ])
    expect(about(lines, payout.payoutId)).toMatchObject([
      { ...moved, kind: 'payout', amountMinor: 4_000 },
    ])
  })

  it('lists nothing that moved no money', async () => {
    const { provider, customer } = under()
    const open = newPayment(under())
    await provider.create(open)
    const declined = newPayment(under())
    const { providerReference } = await provider.create(declined)
    await customer({ providerReference, outcome: 'decline' })
    const lines = await recent()
    expect([...about(lines, open.paymentId), ...about(lines, declined.paymentId)]).toEqual([])
  })

  it('lists every movement once, over as many pages as it takes', async () => {
    const payments: string[] = []
    for (let count = 0; count < 120; count += 1) {
      const { paymentId } = await openAndPay(under())
      payments.push(paymentId)
    }
    const lines = await recent()
    const listed = lines.filter((line) => line.kind === 'payment').map(({ id }) => id)
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toEqual(expect.arrayContaining(payments))
  }, 60_000)

  it('keeps to the period', async () => {
    await openAndPay(under())
    expect(await report(new Date(Date.now() - 60 * minute), new Date(Date.now() - minute))).toEqual(
      [],
    )
    expect(await report(new Date(Date.now() + minute), new Date(Date.now() + 2 * minute))).toEqual(
      [],
    )
  })
  if (!isContestable) return
  it('lists a contested payment and how it ended', async () => {
    const bank = bankOf(under())
    const { paymentId, providerReference } = await openAndPay(under())
    await bank.contest(providerReference)
    const chargeback = { kind: 'chargeback', id: paymentId, amountMinor: 26_250, currency: 'XOF' }
    expect(await recent()).toContainEqual(expect.objectContaining({ ...chargeback, state: 'open' }))
    await bank.decide(providerReference, 'lost')
    expect(await recent()).toContainEqual(expect.objectContaining({ ...chargeback, state: 'lost' }))
  })
}
