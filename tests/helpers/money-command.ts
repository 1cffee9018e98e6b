import type fc from 'fast-check'
import { expect } from 'vitest'
import { heldGross, inTransit, type ModelOrder, type MoneyModel } from './money-model'
import type { MoneyWorld } from './money-world'

export type Real = {
  world: MoneyWorld
  /** How often each command was carried out. */
  done: Record<string, number>
}
export type Command = fc.AsyncCommand<MoneyModel, Real>

/** The books say what the model says. */
const compare = async (model: MoneyModel, { world }: Real): Promise<void> => {
  const books = await world.books()
  expect(books).toEqual({
    held: heldGross(model),
    pending: model.pendingMinor,
    available: model.availableMinor,
    owed: model.owedMinor,
    inTransit: inTransit(model),
    paid: model.paidMinor,
    refunded: model.refundedMinor,
  })
}

export type Act<Subject> = {
  name: string
  find: (model: MoneyModel) => readonly Subject[]
  run: (subject: Subject, at: { model: MoneyModel; world: MoneyWorld }) => Promise<void>
}

/** A command on one of the things that it can be done to; `choice` says on which. */
export const command = <Subject>(choice: number, { name, find, run }: Act<Subject>): Command => ({
  check: (model) => find(model).length > 0,
  run: async (model, real) => {
    const subjects = find(model)
    const subject = subjects[choice % subjects.length]
    if (subject === undefined) throw new Error('a command without a subject')
    await run(subject, { model, world: real.world })
    real.done[name] = (real.done[name] ?? 0) + 1
    await compare(model, real)
  },
  toString: () => `${name}(${choice})`,
})

export const inStatus = (...statuses: readonly ModelOrder['status'][]) =>
  ((model: MoneyModel) =>
    model.orders.filter(
      ({ status, isChargedBack }) => !isChargedBack && statuses.includes(status),
    )) satisfies Act<ModelOrder>['find']
export const once = () => [null]
