import { expect } from 'vitest'
import { command, type Command } from './money-command'
import { modelChargeBack, modelContestSupplement, modelWon } from './money-model'

/** What customers' banks do. */
export const bankCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'charge back',
    find: (model) =>
      model.orders.filter(
        ({ isChargedBack, taken, slices }) =>
          !isChargedBack &&
          taken === null &&
          slices.some(({ kind, state }) => kind === 'main' && state !== 'gone'),
      ),
    run: async (order, { model, world }) => {
      expect(await world.chargeBack(order.paymentId)).toBe('opened')
      await world.settleRefunds(order.id)
      modelChargeBack(model, order)
    },
  }),
  command(choice, {
    name: 'charge a revision back',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.slices
          .filter(
            ({ kind, state, isContested, earned, sellerNetMinor }) =>
              kind === 'supplement' &&
              !isContested &&
              order.taken === null &&
              earned.sellerNetMinor === sellerNetMinor &&
              (state === 'pending' || state === 'available'),
          )
          .map((contested) => ({ order, contested })),
      ),
    run: async ({ order, contested }, { model, world }) => {
      expect(await world.chargeBack(contested.paymentId)).toBe('opened')
      modelContestSupplement(model, order, contested)
    },
  }),
  command(choice, {
    name: choice % 2 === 0 ? 'the bank gives back' : 'the bank keeps',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.taken === null ? [] : [{ order, paymentId: order.taken.paymentId }],
      ),
    run: async ({ order, paymentId }, { model, world }) => {
      const outcome = choice % 2 === 0 ? 'won' : 'lost'
      expect(await world.bankDecides(paymentId, outcome)).toBe(outcome)
      if (outcome === 'won') modelWon(model, order)
      else order.taken = null
    },
  }),
]
