import { expect } from 'vitest'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { rejectPayout } from '../../src/workflows/payouts/reject-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { command, once, type Command } from './money-command'
import { modelPaid, modelPayoutReturned, type MoneyModel } from './money-model'
import { approvalAboveMinor } from './money-world'
import { finance } from './payout-market'

const payouts =
  (isOpen: (payout: NonNullable<MoneyModel['payout']>) => boolean) =>
  ({ payout }: MoneyModel) =>
    payout !== null && isOpen(payout) ? [payout] : []

/** What keeps a payout of everything from being made now; null when nothing does. */
const obstacle = ({ payout, owedMinor, availableMinor }: MoneyModel): string | null => {
  if (payout !== null) return 'payout/already-open'
  if (owedMinor > 0) return 'payout/owes'
  return availableMinor < 5_000 ? 'payout/below-minimum' : null
}

/** Payouts, and what the staff and the provider make of them. */
export const payoutCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'ask for a payout',
    find: once,
    run: async (_nothing, { model, world }) => {
      const work = requestPayout(world.seller, { currency: 'XOF' })
      const code = obstacle(model)
      if (code !== null) return expect(work).rejects.toMatchObject({ code })
      const amountMinor = model.availableMinor
      const status = amountMinor > approvalAboveMinor ? 'awaiting_approval' : 'requested'
      model.payout = { id: (await work).payoutId, amountMinor, status, isAsked: false }
      model.availableMinor = 0
    },
  }),
  command(choice, {
    name: choice % 3 === 0 ? 'refuse' : 'approve',
    find: payouts(({ status }) => status === 'awaiting_approval'),
    run: async (payout, { model, world }) => {
      const staff = world.as(finance)
      if (choice % 3 === 0) {
        await rejectPayout(staff, { payoutId: payout.id, reason: 'Trop tôt.' })
        modelPayoutReturned(model)
        return
      }
      const work = approvePayout(staff, { payoutId: payout.id })
      if (model.owedMinor > 0) return expect(work).rejects.toMatchObject({ code: 'payout/owes' })
      await work
      payout.status = 'in_transit'
    },
  }),
  command(choice, {
    name: 'take back',
    find: payouts(({ status }) => status !== 'in_transit'),
    run: async (payout, { model, world }) => {
      await cancelPayout(world.seller, { payoutId: payout.id })
      modelPayoutReturned(model)
    },
  }),
  command(choice, {
    name: 'send',
    find: payouts(({ status, isAsked }) => status !== 'awaiting_approval' && !isAsked),
    run: async (payout, { model, world }) => {
      const outcome = (['paid', 'failed', 'slow'] as const)[choice % 3] ?? 'paid'
      const answer = await world.send(payout.id, outcome)
      if (payout.status === 'requested' && model.owedMinor > 0) {
        expect(answer).toBe('unchanged')
        modelPayoutReturned(model)
        return
      }
      expect(answer).toBe(outcome === 'slow' ? 'pending' : outcome)
      payout.status = 'in_transit'
      payout.isAsked = true
      if (outcome === 'paid') modelPaid(model)
      if (outcome === 'failed') modelPayoutReturned(model)
    },
  }),
  command(choice, {
    name: 'hear of it',
    find: payouts(({ isAsked }) => isAsked),
    run: async (payout, { model, world }) => {
      const outcome = choice % 2 === 0 ? 'paid' : 'failed'
      expect(await world.hear(payout.id, outcome)).toBe(outcome)
      if (outcome === 'paid') modelPaid(model)
      else modelPayoutReturned(model)
    },
  }),
]
