import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshDatabase } from '../helpers/database'
import { moneyCommands } from '../helpers/money-commands'
import { emptyModel } from '../helpers/money-model'
import { moneyWorld, type MoneyWorld } from '../helpers/money-world'
import { modelRuns, modelTime } from '../helpers/model-runs'

const few = 12
/** How often each command was carried out. */
const done: Record<string, number> = {}

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

test(
  'milestones, paid revisions, payouts and chargebacks against a pure model of the money',
  async () => {
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
    // Three ways to place, and most of what can be done with an order, at the bank and with payouts.
    expect(Object.keys(done).length).toBeGreaterThanOrEqual(12)
  },
  modelTime(few, 120_000),
)
