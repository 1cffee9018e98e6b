import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshDatabase } from '../helpers/database'
import { commandNames, moneyCommands, walk } from '../helpers/money-commands'
import { emptyModel } from '../helpers/money-model'
import { moneyWorld, type MoneyWorld } from '../helpers/money-world'
import { modelRuns, modelTime } from '../helpers/model-runs'

const few = 12
const worked = [['deliver'], ['accept'], ['clear']] as const
/** Every command at least once; which ones random runs happen to reach is left to them. */
const everything = [
  ['place whole'],
  ...worked,
  // So much that somebody else has to agree.
  ['ask for a payout'],
  ['take back'],
  ['ask for a payout'],
  ['refuse'],
  ['ask for a payout'],
  ['approve', 1],
  // Nobody knows at first, then it failed.
  ['send', 2],
  ['hear of it', 1],
  ['ask for a payout'],
  ['approve', 1],
  ['send'],
  ['place whole'],
  ...worked,
  ['charge a part back'],
  ['charge back'],
  ['the bank gives back'],
  ['charge back', 1],
  ['the bank keeps', 1],
  ['place whole'],
  ['open a dispute'],
  ['reopen'],
  ['deliver'],
  ['accept'],
  // The staff open this one: both sides are asked.
  ['open a dispute', 2],
  ['answer'],
  ['answer'],
  ['decide'],
  ['refuse the decision'],
  ['decide', 2],
  ['approve the decision', 1],
  ['appeal'],
  ['decide', 1],
  ['approve the decision', 1],
  ['carry out'],
  ['place milestones'],
  ['deliver'],
  ['pay a revision'],
  ['deliver'],
  ['accept'],
  ['charge a revision back'],
  ['place subsidised'],
  ['cancel', 1],
] as const

/** Every run has a market of its own, so that what fails can be repeated and made smaller. */
const inNewMarket = async (work: (world: MoneyWorld) => Promise<void>) => {
  const database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  const world = moneyWorld()
  try {
    await world.open()
    await work(world)
  } finally {
    await world.close()
    await database.drop()
  }
}

test('a walk through every command against a pure model of the money', async () => {
  const done: Record<string, number> = {}
  await inNewMarket(async (world) => {
    await walk(everything, { model: emptyModel(), real: { world, done } })
    await world.expectCleanLedger()
  })
  expect(Object.keys(done).toSorted()).toEqual(commandNames)
})

test(
  'milestones, paid revisions, payouts and chargebacks against a pure model of the money',
  async () => {
    /** How often each command was carried out. */
    const done: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(moneyCommands(), (commands) =>
        inNewMarket(async (world) => {
          const model = emptyModel()
          await fc.asyncModelRun(() => ({ model, real: { world, done } }), commands)
          for (const { id, status, isChargedBack } of model.orders) {
            expect(await world.statusOf(id)).toBe(isChargedBack ? 'charged_back' : status)
          }
          await world.expectCleanLedger()
        }),
      ),
      modelRuns(few),
    )
    process.stdout.write(`${JSON.stringify(done)}\n`)
  },
  modelTime(few, 120_000),
)
