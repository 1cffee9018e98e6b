import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { arrangeFault } from '../../plugins/payments-sandbox/faults'
import type { Task } from '../../src/jobs/define-task'
import { startWorker } from '../../src/jobs/start-worker'
import { armFailpoint } from '../../src/store/failpoint'
import { enqueueJob } from '../../src/store/jobs'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { compensateRun } from '../../src/workflows/runs/compensate-run'
import { retryRun } from '../../src/workflows/runs/retry-run'
import { sweepRuns } from '../../src/workflows/runs/sweep-runs'
import { basicOrder, coreMarket, viewers } from '../helpers/core-market'
import { failpointNames, unknownFailpoints } from '../helpers/failpoint-names'
import { killedProcess } from '../helpers/killed-process'
import { until } from '../helpers/sockets'
import { workerContext } from '../helpers/worker'

const market = coreMarket()
const { ctx, rows } = market
const system = () => ctx(viewers.system)
const staff = (role: 'admin' | 'support') =>
  ctx({
    kind: 'staff',
    id: '019b0000-0000-7000-8000-0000000000aa',
    role,
    name: 'Équipe',
    locale: 'fr',
  })

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

type Run = { id: string; status: string; attempts: string; workflow: string; key: string }
const latestRun = async (): Promise<Run> => {
  const [run] = await rows<Run>('select * from workflow_runs order by created_at desc, id desc')
  if (run === undefined) throw new Error('no run')
  return run
}
const runOf = async (id: string) =>
  (await rows<Run>('select * from workflow_runs where id = $1', [id]))[0]
const topics = async (runId: string) =>
  (
    await rows<{ topic: string }>('select topic from events where subject_id = $1 order by id', [
      runId,
    ])
  ).map(({ topic }) => topic)
const refusedCheckout = async () => {
  await arrangeFault(market.db, { operation: 'create', fault: 'reject' })
  await expect(market.place()).rejects.toThrow('payment/provider-unavailable')
  return latestRun()
}
const openOrders = () => market.countOf(`orders where status = 'awaiting_payment'`)

describe('a workflow that fails half way', () => {
  test('one that succeeds leaves no run', async () => {
    const before = await market.countOf('workflow_runs')
    await market.placePaid()
    expect(await market.countOf('workflow_runs')).toBe(before)
  })

  test('a certain refusal is undone at once and says so', async () => {
    const run = await refusedCheckout()
    expect(run).toMatchObject({ workflow: 'place-order', status: 'compensated' })
    expect(await openOrders()).toBe(0)
    const waiting = await market.jobs('compensate_run')
    expect(waiting.map(({ payload }) => payload.runId)).not.toContain(run.id)
    expect(await topics(run.id)).toEqual([])
  })

  test('a compensation that fails twice alerts staff once and succeeds the third time', async () => {
    armFailpoint('move-order:cancel_payment', 'throw')
    const { id } = await refusedCheckout()
    expect(await runOf(id)).toMatchObject({ status: 'compensation_failed' })
    expect(await openOrders()).toBe(1)
    armFailpoint('move-order:cancel_payment', 'throw')
    await expect(compensateRun(system(), { runId: id })).rejects.toThrow('not undone yet')
    expect(Number((await runOf(id))?.attempts)).toBe(2)
    expect(await topics(id)).toEqual(['workflow.compensation_failed'])
    await compensateRun(system(), { runId: id })
    expect(await runOf(id)).toMatchObject({ status: 'compensated' })
    expect(await openOrders()).toBe(0)
  })

  test('what was undone before a crash is undone again without harm', async () => {
    armFailpoint('compensate-run:undone', 'throw')
    const { id } = await refusedCheckout()
    expect(await openOrders()).toBe(0)
    await compensateRun(system(), { runId: id })
    expect(await runOf(id)).toMatchObject({ status: 'compensated' })
  })

  test('a run whose process died and whose job was lost is taken up by the sweep', async () => {
    armFailpoint('move-order:cancel_payment', 'throw')
    const { id } = await refusedCheckout()
    await rows('select graphile_worker.remove_job($1)', [`run:${id}`])
    market.waitHours(1)
    expect((await sweepRuns(system())).resumed).toBe(1)
    expect((await sweepRuns(system())).resumed).toBe(0)
    const waiting = await market.jobs('compensate_run')
    expect(waiting.map(({ payload }) => payload.runId)).toContain(id)
    await compensateRun(system(), { runId: id })
    expect(await runOf(id)).toMatchObject({ status: 'compensated' })
    await expect(retryRun(staff('admin'), { runId: id })).rejects.toThrow('run/not-open')
  })
})

describe('a process that is killed while a refused checkout is undone', () => {
  const killedAt = async (failpoint: string) => {
    await arrangeFault(market.db, { operation: 'create', fault: 'reject' })
    const input = basicOrder()
    expect(await killedProcess('checkout-process.ts', { failpoint, input })).toBe('SIGKILL')
    const [order] = await rows<{ id: string }>(
      `select id from orders where status = 'awaiting_payment'`,
    )
    return order?.id ?? ''
  }

  test('after the run was stored: its job undoes it', async () => {
    const orderId = await killedAt('run-steps:recorded')
    const { id, status } = await latestRun()
    expect(status).toBe('compensating')
    const waiting = await market.jobs('compensate_run')
    expect(waiting.map(({ payload }) => payload.runId)).toContain(id)
    await compensateRun(system(), { runId: id })
    expect(await market.statusOf(orderId)).toBe('expired')
    expect(await runOf(id)).toMatchObject({ status: 'compensated' })
  }, 60_000)

  test('before it was stored: the timer of the order ends it, and nobody waits', async () => {
    const orderId = await killedAt('run-steps:failed')
    const timers = await market.jobs('order_timer')
    expect(timers.map(({ payload }) => payload.orderId)).toContain(orderId)
    market.waitHours(2)
    await runOrderTimer(system(), { orderId, transition: 'expire' })
    expect(await market.statusOf(orderId)).toBe('expired')
  }, 60_000)
})

describe('a job that fails', () => {
  const failing = (name: string, failures: number): { task: Task; tries: () => number } => {
    let tries = 0
    return {
      tries: () => tries,
      task: {
        name,
        run: async () => {
          tries += 1
          if (tries <= failures) throw new Error(`no luck ${tries}`)
          return Promise.resolve()
        },
      },
    }
  }
  const withWorker = async (task: Task, work: () => Promise<void>) => {
    const worker = await startWorker(workerContext(market.pool), {
      connectionString: process.env.DATABASE_URL ?? '',
      tasks: [task],
      crontab: '',
      concurrency: 1,
    })
    try {
      await work()
    } finally {
      await worker.stop()
    }
  }
  /** The queue has put the failed job back; it does so after the failure was noted. */
  const released = (task: string) =>
    until(
      async () =>
        (await market.countOf(
          'graphile_worker.jobs where task_identifier = $1 and locked_at is null',
          [task],
        )) === 1,
    )
  const runNamed = async (workflow: string) =>
    (await rows<Run>('select * from workflow_runs where workflow = $1', [workflow]))[0]

  test('given up, staff are told; an administrator alone has it tried again, in the journal', async () => {
    const { task } = failing('test_gives_up', 1)
    await withWorker(task, async () => {
      await enqueueJob(market.db, { task: task.name, payload: { orderId: 'x' }, maxAttempts: 1 })
      await until(async () => (await runNamed(task.name))?.status === 'failed')
      await released(task.name)
      const run = await runNamed(task.name)
      const runId = run?.id ?? ''
      expect(await topics(runId)).toEqual(['workflow.failed'])
      await expect(retryRun(staff('support'), { runId })).rejects.toThrow('request/forbidden')
      await expect(retryRun(system(), { runId })).rejects.toThrow('account/sign-in-required')
      await retryRun(staff('admin'), { runId })
      expect(await topics(runId)).toEqual(['workflow.failed', 'workflow.retried'])
      const left = () =>
        market.countOf('graphile_worker.jobs where task_identifier = $1', [task.name])
      await until(async () => (await left()) === 0)
      await until(async () => (await runNamed(task.name))?.status === 'succeeded')
    })
  })

  test('one that the queue has forgotten is enqueued anew', async () => {
    const { task, tries } = failing('test_forgotten', 1)
    await withWorker(task, async () => {
      await enqueueJob(market.db, { task: task.name, payload: {}, maxAttempts: 1 })
      await until(async () => (await runNamed(task.name))?.status === 'failed')
      await released(task.name)
      await rows(
        `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
         where task_identifier = $1`,
        [task.name],
      )
      await retryRun(staff('admin'), { runId: (await runNamed(task.name))?.id ?? '' })
      await until(async () => (await runNamed(task.name))?.status === 'succeeded')
      expect(tries()).toBe(2)
    })
  })

  test('a job given up in silence is found by the sweep', async () => {
    await enqueueJob(market.db, { task: 'test_silent', payload: { orderId: 'y' } })
    await rows(`update graphile_worker._private_jobs j set attempts = max_attempts
      from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'test_silent'`)
    expect((await sweepRuns(system())).noted).toBe(1)
    expect(await runNamed('test_silent')).toMatchObject({ status: 'failed' })
    expect((await sweepRuns(system())).noted).toBe(0)
  })
})

test('every failpoint has a name that tests can find: place of work, colon, moment', () => {
  const names = failpointNames()
  expect(unknownFailpoints()).toEqual([])
  expect(names).toContain('place-order:stored')
  expect(names).toContain('issue-document:numbered')
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*:[a-z]+([_-][a-z]+)*$/u.test(name))).toEqual([])
})
