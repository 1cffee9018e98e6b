import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { command, type Command } from './money-command'
import type { ModelOrder, MoneyModel } from './money-model'
import { modelTake, modelWon, stakeMinor } from './money-model-bank'
import type { MoneyWorld } from './money-world'

type Stake = { order: ModelOrder; paymentId: string; leftMinor: number }

const stakes = (model: MoneyModel, which: 'own' | 'revisions'): Stake[] =>
  model.orders.flatMap((order) => {
    const payments = new Set(order.slices.map(({ paymentId }) => paymentId))
    return [...payments]
      .filter((paymentId) => (paymentId === order.paymentId) === (which === 'own'))
      .map((paymentId) => ({ order, paymentId, leftMinor: stakeMinor(order, paymentId) }))
      .filter(({ leftMinor }) => leftMinor > 0)
  })

type At = { model: MoneyModel; world: MoneyWorld }

const take = async (
  { order, paymentId }: Stake,
  amountMinor: number,
  { model, world }: At,
): Promise<void> => {
  const reference = uuidv7()
  const told = { reference, amountMinor, state: 'open' } as const
  expect(await world.bankSays(paymentId, told)).toBe('opened')
  await world.settleRefunds(order.id)
  modelTake(model, order, { reference, paymentId, amountMinor })
}

/** From a seventh of what is left to all of it. */
const partOf = (leftMinor: number, choice: number): number =>
  Math.max(1, Math.floor((leftMinor * (1 + (choice % 7))) / 7))

/** What customers' banks do. */
export const bankCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'charge back',
    find: (model) => stakes(model, 'own'),
    run: (stake, at) => take(stake, stake.leftMinor, at),
  }),
  command(choice, {
    name: 'charge a part back',
    find: (model) => stakes(model, 'own'),
    run: (stake, at) => take(stake, partOf(stake.leftMinor, choice), at),
  }),
  command(choice, {
    name: 'charge a revision back',
    find: (model) => stakes(model, 'revisions'),
    run: (stake, at) => take(stake, partOf(stake.leftMinor, choice), at),
  }),
  command(choice, {
    name: choice % 2 === 0 ? 'the bank gives back' : 'the bank keeps',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.takings
          .filter(({ isLost }) => choice % 2 === 0 || !isLost)
          .map((taking) => ({ order, taking })),
      ),
    run: async ({ order, taking }, { model, world }) => {
      const { paymentId, reference, amountMinor } = taking
      const state = choice % 2 === 0 ? 'won' : 'lost'
      expect(await world.bankSays(paymentId, { reference, amountMinor, state })).toBe(state)
      await world.settleRefunds(order.id)
      if (state === 'won') modelWon(model, order, taking)
      else taking.isLost = true
    },
  }),
]
