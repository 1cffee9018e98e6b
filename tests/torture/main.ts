import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { bundleWhole } from '../../scripts/lib/bundle.ts'
import { inProject } from '../../scripts/lib/paths.ts'
import { ended } from '../../scripts/lib/processes.ts'
import { checkDestination } from '../../src/domain/payouts/check-destination.ts'
import { insertPayoutMethod } from '../../src/store/payouts/payout-methods.ts'
import { cast } from '../helpers/cast.ts'
import { startFaultProxy, type FaultProxy } from '../helpers/fault-proxy.ts'
import { testSettings } from '../helpers/settings.ts'
import { openTestServer, testDataDir } from '../helpers/test-server.ts'
import { failpointNames } from '../helpers/failpoint-names.ts'
import { judge, settleEverything } from './judge.ts'
import { addCounts, type ActorReport, type TortureReport } from './report.ts'
import { openWorld } from './world.ts'

/** A database grows old with its orders: after so many operations the next one begins. */
const roundLength = 25_000
const actorFile = inProject('build', 'test', 'torture-actor.js')

/**
 * npm run test:torture -- --operations 1000000 --kills 1000 --cuts 1000: random acts of customers,
 * sellers, staff, timers and a payment provider by processes that are killed and cut off all the
 * time; then every promise and every franc is looked for. Ends with one line of JSON, and with an
 * error when anything is missing.
 */
const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '20000' },
      kills: { type: 'string', default: '20' },
      cuts: { type: 'string', default: '20' },
      promises: { type: 'string', default: '0' },
      actors: { type: 'string', default: '3' },
    },
  })
  const goal = {
    operations: Number(values.operations),
    kills: Number(values.kills),
    cuts: Number(values.cuts),
    promises: Number(values.promises),
  }
  Object.assign(process.env, testSettings(testDataDir))
  await bundleWhole('tests/torture/actor.ts', actorFile)
  const server = await openTestServer()
  const started = Date.now()
  const total = nothingYet()
  try {
    const rounds = Math.max(1, Math.ceil(goal.operations / roundLength))
    for (let round = 1; round <= rounds; round += 1) {
      await runRound({ server, goal: shareOf(goal, rounds), actors: Number(values.actors), total })
      total.seconds = Math.round((Date.now() - started) / 1_000)
      process.stderr.write(`round ${round} of ${rounds}: ${JSON.stringify(total)}\n`)
    }
  } finally {
    await server.close()
  }
  process.stdout.write(`${JSON.stringify(total)}\n`)
  return total.violations === 0 ? 0 : 1
}

const nothingYet = (): TortureReport => ({
  operations: 0,
  kills: 0,
  cuts: 0,
  violations: 0,
  refused: 0,
  unanswered: 0,
  promises: 0,
  orders: 0,
  seconds: 0,
  acts: {},
})

/** What a run goes on for until all of it happened. */
type Goal = { operations: number; kills: number; cuts: number; promises: number }

const shareOf = (goal: Goal, rounds: number): Goal => ({
  operations: Math.ceil(goal.operations / rounds),
  kills: Math.ceil(goal.kills / rounds),
  cuts: Math.ceil(goal.cuts / rounds),
  promises: Math.ceil(goal.promises / rounds),
})

type Round = {
  server: Awaited<ReturnType<typeof openTestServer>>
  goal: Goal
  actors: number
  total: TortureReport
}

const runRound = async ({ server, goal, actors, total }: Round): Promise<void> => {
  const name = `torture_${process.pid}`
  const onServer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url('postgres') })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await onServer(`create database ${name} template ${server.templateName('cast')}`)
  const url = server.url(name)
  const promises = new Set<string>()
  const startedAtMs = Date.now()
  await openSeller(url)
  try {
    const surprises = await tormentedActors({ url, goal, actors, total, promises, startedAtMs })
    const wrong = [...surprises, ...(await settleAndJudge({ url, startedAtMs, promises, total }))]
    for (const one of wrong.slice(0, 20)) process.stderr.write(`VIOLATION ${one}\n`)
    total.violations += wrong.length
    total.promises += promises.size
  } finally {
    await onServer(`drop database if exists ${name} with (force)`)
  }
}

/** The seller is known to us and has somewhere to be paid to. */
const openSeller = async (databaseUrl: string): Promise<void> => {
  const world = openWorld({ databaseUrl, startedAtMs: Date.now(), connections: 1 })
  const checked = checkDestination({
    rail: 'mobile_money',
    country: 'CI',
    operator: 'orange',
    currency: 'XOF',
    account: '0707123456',
  })
  if (!checked.isValid) throw new Error(`wrong ${checked.field}`)
  const { destination } = checked
  const now = new Date()
  await world.pool.query('update sellers set is_identity_verified = true')
  await world.db.transaction((tx) =>
    insertPayoutMethod(tx, {
      ...destination,
      sellerId: cast.kofiSeller.id,
      holder: cast.kofi.name,
      usableAt: now,
      now,
    }),
  )
  await world.close()
}

type Torment = {
  url: string
  goal: Goal
  actors: number
  total: TortureReport
  promises: Set<string>
  startedAtMs: number
}

type Actor = { child: ChildProcess; proxy: FaultProxy; isMeantToDie: boolean }

/** Runs actors until they did enough, killing and cutting all the while. */
const tormentedActors = async (torment: Torment): Promise<string[]> => {
  const { url, goal, total } = torment
  const begun = { ...total }
  const surprises: string[] = []
  const did = (what: 'operations' | 'kills' | 'cuts'): number => total[what] - begun[what]
  let isOver = false
  const hear = (report: ActorReport): void => {
    total.operations += report.done + report.refused + report.unknown
    total.refused += report.refused
    total.unanswered += report.unknown
    addCounts(total.acts, report.acts)
    for (const promise of report.promises) torment.promises.add(promise)
    surprises.push(...report.surprises)
  }
  const running = new Set<Actor>()
  const keepActing = async (): Promise<void> => {
    while (!isOver) {
      const actor = await startActor(torment, url, hear)
      running.add(actor)
      await ended(actor.child)
      running.delete(actor)
      await actor.proxy.close()
      if (!isOver) total.kills += 1
      if (!isOver && !actor.isMeantToDie) surprises.push('an actor died of something else')
    }
  }
  const acting = Array.from({ length: torment.actors }, keepActing)
  for (;;) {
    const progress = did('operations') / goal.operations
    const isTormented = did('kills') >= goal.kills && did('cuts') >= goal.cuts
    if (progress >= 1 && isTormented && torment.promises.size >= goal.promises) break
    const victims = [...running]
    const victim = victims[Math.floor(Math.random() * victims.length)]
    if (victim !== undefined && did('cuts') < goal.cuts * Math.min(1, progress + 0.02)) {
      victim.proxy.become('cut')
      await sleep(30)
      victim.proxy.become('pass')
      total.cuts += 1
    }
    if (victim !== undefined && did('kills') < goal.kills * Math.min(1, progress + 0.02)) {
      victim.isMeantToDie = true
      victim.child.kill('SIGKILL')
    }
    await sleep(100)
  }
  isOver = true
  for (const { child } of running) child.kill('SIGKILL')
  await Promise.all(acting)
  return surprises
}

/** An actor behind a door of its own to the database; half of them carry a fatal failpoint. */
const startActor = async (
  torment: Torment,
  url: string,
  hear: (report: ActorReport) => void,
): Promise<Actor> => {
  const { hostname, port } = new URL(url)
  const proxy = await startFaultProxy({ host: hostname, port: Number(port) })
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String(proxy.port)
  const names = failpointNames()
  const failpoint = names[Math.floor(Math.random() * names.length * 2)]
  const child = spawn(process.execPath, ['--enable-source-maps', actorFile], {
    env: {
      ...process.env,
      DATABASE_URL: through.href,
      TORTURE_STARTED_AT_MS: String(torment.startedAtMs),
      ...(failpoint === undefined ? {} : { FAILPOINT: `${failpoint}:kill` }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    // The last line of a killed process may be half a line.
    if (line.endsWith('}')) hear(JSON.parse(line) as ActorReport)
  })
  return { child, proxy, isMeantToDie: failpoint !== undefined }
}

const settleAndJudge = async (input: {
  url: string
  startedAtMs: number
  promises: ReadonlySet<string>
  total: TortureReport
}): Promise<string[]> => {
  let skippedMs = 0
  const world = openWorld({
    databaseUrl: input.url,
    startedAtMs: input.startedAtMs,
    connections: 8,
    skippedMs: () => skippedMs,
  })
  try {
    await settleEverything(world, (ms) => {
      skippedMs += ms
    })
    const { rows } = await world.pool.query<{ count: number }>(
      'select count(*)::int as count from orders',
    )
    input.total.orders += rows[0]?.count ?? 0
    return await judge(input.url, input.promises)
  } finally {
    await world.close()
  }
}

process.exit(await main())
