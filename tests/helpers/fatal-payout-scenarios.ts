import { expect } from 'vitest'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { setPayoutSchedule } from '../../src/workflows/payouts/set-payout-schedule'
import type { FatalInput } from './fatal-input'
import type { Scenario } from './fatal-order-scenarios'
import type { payoutMarket } from './payout-market'

type Market = ReturnType<typeof payoutMarket>

/** Payouts: whoever dies, the seller is paid once. */
export const fatalPayoutScenarios = (market: Market): Record<string, Scenario> => {
  const { rows, countOf, system, seller } = market
  const open = async (): Promise<{ id: string; status: string }> => {
    const found = await rows<{ id: string; status: string }>(
      `select id, status from payouts where status in ('requested', 'awaiting_approval', 'in_transit')`,
    )
    expect(found).toHaveLength(1)
    return found[0] ?? { id: '', status: '' }
  }
  const paidOnce = async (payoutId: string) => {
    await sendPayout(system, { payoutId })
    await sendPayout(system, { payoutId })
    expect(await market.payoutOf(payoutId)).toMatchObject({ status: 'paid' })
    expect(await countOf('sandbox.payouts where payout_id = $1', [payoutId])).toBe(1)
    expect(await market.balance('payout_clearing', 'platform')).toBe(0)
  }
  const requested = async (): Promise<FatalInput> => {
    await market.earned()
    return requestPayout(seller, { currency: 'XOF' })
  }
  const sending: Scenario = {
    act: 'send-payout',
    prepare: requested,
    end: async ({ payoutId = '' }, carryOn) => {
      await carryOn()
      await paidOnce(payoutId)
    },
  }
  return {
    'request-payout:committed': {
      act: 'request-payout',
      prepare: async () => {
        await market.earned()
        return {}
      },
      end: async (_input, carryOn) => {
        const { id } = await open()
        await expect(carryOn()).rejects.toMatchObject({ code: 'payout/already-open' })
        await paidOnce(id)
      },
    },
    'approve-payout:committed': {
      act: 'approve-payout',
      prepare: async () => {
        await market.setLimits({ approvalAbove: 6_000 })
        const input = await requested()
        await market.setLimits({})
        return input
      },
      end: async ({ payoutId = '' }, carryOn) => {
        expect(await open()).toEqual({ id: payoutId, status: 'in_transit' })
        await expect(carryOn()).rejects.toMatchObject({ code: 'payout/illegal-transition' })
        await paidOnce(payoutId)
      },
    },
    'send-payout:marked': sending,
    'send-payout:asked': sending,
    'settle-payout:booked': sending,
    'run-payout-schedule:paid': {
      act: 'run-payout-schedule',
      prepare: async () => {
        await market.earned()
        await setPayoutSchedule(seller, { schedule: 'weekly' })
        return {}
      },
      end: async (_input, carryOn) => {
        const { id } = await open()
        expect(await carryOn()).toBe(0)
        await paidOnce(id)
        await setPayoutSchedule(seller, { schedule: 'manual' })
      },
    },
  }
}
