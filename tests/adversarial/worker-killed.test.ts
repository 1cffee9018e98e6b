import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundle, bundlePath } from '../../scripts/lib/bundle.ts'
import type { Ctx } from '../../src/context.ts'
import type { MailTransport } from '../../src/domain/ports/mail-transport.ts'
import type { RunningWorker } from '../../src/jobs/start-worker.ts'
import { appendEvent } from '../../src/store/events.ts'
import { inTransaction } from '../../src/store/in-transaction.ts'
import { cast } from '../helpers/cast.ts'
import { until } from '../helpers/sockets.ts'
import { testPool } from '../helpers/test-pool.ts'
import { testWorker, workerContext } from '../helpers/worker.ts'

let pool: pg.Pool
let ctx: Ctx
beforeAll(async () => {
  pool = testPool()
  ctx = workerContext(pool)
  await bundle('tests/helpers/worker-process.ts', program)
})
afterAll(async () => {
  await rm(program, { force: true })
  await rm(`${program}.map`, { force: true })
  await pool.end()
})

const tell = async (): Promise<string> => {
  const id = await inTransaction(ctx.db, (tx) =>
    appendEvent(tx, {
      topic: 'account.password_changed',
      subject: { kind: 'user', id: cast.awa.id },
      actor: { kind: 'user', id: cast.awa.id },
      dedupeKey: uuidv7(),
    }),
  )
  return id ?? ''
}

const count = async (text: string, values: unknown[] = []) =>
  (await pool.query(text, values)).rowCount ?? 0

const program = bundlePath('build/test', `worker-${process.pid}`)

const startProcess = (failpoint: string): ChildProcess =>
  spawn(process.execPath, [program], {
    env: { ...process.env, FAILPOINT: failpoint },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Half a minute of silence, without waiting for it. */
const letHalfAMinutePass = async () => {
  await pool.query(`update core.worker_heartbeats set beat_at = beat_at - interval '40 seconds'`)
  await pool.query(`update graphile_worker._private_jobs
    set locked_at = locked_at - interval '40 seconds' where locked_at is not null`)
}

const workers: RunningWorker[] = []
const startHere = async (context: Ctx) => {
  workers.push(await testWorker(context))
}
const stopHere = () => Promise.all(workers.splice(0).map((worker) => worker.stop()))
afterEach(stopHere)

describe('a worker that is killed', () => {
  it.each(['deliver-event:mailed', 'deliver-event:signalled', 'send-emails:sent'])(
    'at %s leaves nothing undone and nobody mailed twice',
    async (failpoint) => {
      const id = await tell()
      const child = startProcess(`${failpoint}:kill`)
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
      expect(signal).toBe('SIGKILL')
      await letHalfAMinutePass()

      await startHere(ctx)
      const mail = [`${id}:%`]
      await until(
        async () =>
          (await count('select 1 from events where id = $1 and delivered_at is not null', [id])) +
            (await count(
              `select 1 from core.emails where dedupe_key like $1 and status = 'sent'`,
              mail,
            )) ===
          2,
      )
      await stopHere()
      expect(await count('select 1 from core.emails where dedupe_key like $1', mail)).toBe(1)
      expect(await count('select 1 from graphile_worker.jobs where locked_by is not null')).toBe(0)
    },
    60_000,
  )

  it('in order says goodbye: it ends by itself and leaves no heartbeat', async () => {
    const child = startProcess('')
    await once(child.stdout ?? process.stdin, 'data')
    const theirs = () =>
      count('select 1 from core.worker_heartbeats where process like $1', [`%:${child.pid}`])
    expect(await theirs()).toBeGreaterThan(0)
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number | null]
    expect(code).toBe(0)
    expect(await theirs()).toBe(0)
  }, 60_000)
})

describe('two workers', () => {
  it('share a hundred events: each is delivered, each mail leaves once', async () => {
    const left: string[] = []
    const mail: MailTransport = {
      name: 'counting',
      send: ({ id }) => {
        left.push(id)
        return Promise.resolve({ reference: null })
      },
    }
    const both = workerContext(pool, mail)
    const ids = await Promise.all(Array.from({ length: 100 }, tell))
    await Promise.all([startHere(both), startHere(both)])
    const sent = `select 1 from core.emails where status = 'sent' and transport = 'counting'`
    await until(async () => (await count(sent)) === ids.length, 20_000)
    await stopHere()
    expect(left.length).toBe(ids.length)
    expect(new Set(left).size).toBe(ids.length)
    expect(await count('select 1 from events where delivered_at is null')).toBe(0)
  }, 60_000)
})
