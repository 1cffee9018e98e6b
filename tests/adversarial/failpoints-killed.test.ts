import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/context'
import { bundlePath, bundleWhole } from '../../scripts/lib/bundle'
import { failpointNames, unknownFailpoints } from '../helpers/failpoint-names'
import { fatalActs } from '../helpers/fatal-acts'
import { offsetOf, type FatalInput } from '../helpers/fatal-input'
import { fatalCheckoutScenarios, fatalPaymentScenarios } from '../helpers/fatal-money-scenarios'
import { fatalOrderScenarios, type Scenario } from '../helpers/fatal-order-scenarios'
import { fatalPayoutScenarios } from '../helpers/fatal-payout-scenarios'
import { fatalWorkerScenarios } from '../helpers/fatal-worker-scenarios'
import { killedProgram } from '../helpers/killed-process'
import { payoutMarket } from '../helpers/payout-market'
import { testPool } from '../helpers/test-pool'
import { testWorker, workerContext } from '../helpers/worker'

/**
 * Every failpoint kills a process of its own, which was doing there what it does in production; then
 * somebody else carries on. What stands at the end is what would stand there without the crash.
 */
const market = payoutMarket()
const program = bundlePath('build/test', `fatal-${process.pid}`)
const scenarios: Readonly<Record<string, Scenario>> = {
  ...fatalOrderScenarios(market),
  ...fatalCheckoutScenarios(market),
  ...fatalPaymentScenarios(market),
  ...fatalPayoutScenarios(market),
  ...fatalWorkerScenarios(market),
}

/** The successor sees the same clock as the one that died. */
const as = (input: FatalInput) => (viewer: Viewer) => ({
  ...market.ctx(viewer),
  clock: () => new Date(Date.now() + offsetOf(input)),
})

beforeAll(async () => {
  await bundleWhole('tests/helpers/fatal-process.ts', program)
  await market.verify()
  await market.setLimits({})
  await market.addMethod()
})
afterAll(async () => {
  await rm(program, { force: true })
  await rm(`${program}.map`, { force: true })
  await market.close()
})

test('every failpoint of the product has its story here, and no story is about none', () => {
  expect(unknownFailpoints()).toEqual([])
  expect(Object.keys(scenarios).toSorted()).toEqual(failpointNames())
})

describe('a process that is killed at', () => {
  test.each(Object.entries(scenarios))('%s', { timeout: 60_000 }, async (failpoint, scenario) => {
    const input = await scenario.prepare()
    const { act } = scenario
    const killed = await killedProgram(program, { failpoint, input: { act, input } })
    expect(killed).toEqual({ signal: 'SIGKILL', said: '' })
    await market.expectCleanLedger()
    await scenario.end(input, async () => fatalActs[act]?.(as(input), input))
    await market.expectCleanLedger()
  })
})

test('a worker that comes afterwards does all that is left, and nothing twice', async () => {
  const pool = testPool()
  const worker = await testWorker(workerContext(pool))
  const left = () =>
    market.countOf(`graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where j.run_at <= now() and j.attempts < j.max_attempts`)
  while ((await left()) > 0) await sleep(100)
  await worker.stop()
  await pool.end()
  await market.expectCleanLedger()
  expect(await market.countOf('events where delivered_at is null')).toBe(0)
  expect(await market.countOf(`core.refunds where status <> 'succeeded'`)).toBe(0)
  expect(await market.countOf(`core.emails where status <> 'sent'`)).toBe(0)
  // The provider's own announcements have no door to come to here.
  expect(
    await market.rows(`select workflow, status, min(last_error) from workflow_runs
      where workflow <> 'sandbox_send_webhook' and status <> 'compensated' and status <> 'succeeded' group by workflow, status`),
  ).toEqual([])
}, 120_000)
