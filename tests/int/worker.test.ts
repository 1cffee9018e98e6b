import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../src/context.ts'
import type { EventTopic } from '../../src/contracts/events.ts'
import { cacheTags } from '../../src/domain/cache-tags.ts'
import { deliverEvent } from '../../src/jobs/deliver/deliver-event.ts'
import type { RunningWorker } from '../../src/jobs/start-worker.ts'
import { appendEvent } from '../../src/store/events.ts'
import { enqueueOverdueEvents } from '../../src/store/event-delivery.ts'
import { armFailpoint } from '../../src/store/failpoint.ts'
import { inTransaction } from '../../src/store/in-transaction.ts'
import { enqueueJob } from '../../src/store/jobs.ts'
import { beat, unlockJobsOfSilentWorkers } from '../../src/store/worker-heartbeats.ts'
import { placeOrder } from '../../src/workflows/orders/place-order.ts'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment.ts'
import { actOnPayment } from '../../plugins/payments-sandbox/payments.ts'
import { readPayment } from '../../src/store/payments/payment-record.ts'
import type { Sidecar } from '../../src/realtime/start-sidecar.ts'
import { cast } from '../helpers/cast.ts'
import { viewers } from '../helpers/core-context.ts'
import { basicOrder } from '../helpers/core-market.ts'
import { connectSocket, sidecarFor, ticketFor, until, type Client } from '../helpers/sockets.ts'
import { testPool } from '../helpers/test-pool.ts'
import { testWorker, workerContext } from '../helpers/worker.ts'

let pool: pg.Pool
let ctx: Ctx
beforeAll(() => {
  pool = testPool(20)
  ctx = workerContext(pool)
})
afterAll(() => pool.end())

const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  (await pool.query<Row>(text, values)).rows

const mailsAbout = (eventId: string) =>
  rows<{ to_address: string; template: string; subject: string }>(
    'select to_address, template, subject from core.emails where dedupe_key like $1',
    [`${eventId}:%`],
  )

const tell = (topic: EventTopic, userId: string, work?: () => void) =>
  inTransaction(ctx.db, async (tx) => {
    const id = await appendEvent(tx, {
      topic,
      subject: { kind: 'user', id: userId },
      actor: { kind: 'user', id: userId },
      dedupeKey: uuidv7(),
    })
    work?.()
    return id
  })

const isDelivered = async (id: string) =>
  (await rows('select 1 from events where id = $1 and delivered_at is not null', [id])).length === 1

const placePaidOrder = async () => {
  const placed = await placeOrder({ ...ctx, viewer: viewers.customer }, basicOrder())
  const payment = await readPayment(ctx.db, placed.paymentId)
  const reference = payment?.providerReference ?? ''
  await actOnPayment(ctx.db, { reference, outcome: 'pay', payer: null })
  await confirmPayment(ctx, { paymentId: placed.paymentId })
  return placed
}

describe('delivering an event', () => {
  it('mails the people concerned once, though it is delivered again and again', async () => {
    const id = await tell('account.password_changed', cast.awa.id)
    await Promise.all(Array.from({ length: 5 }, () => deliverEvent(ctx, { id })))
    expect(await mailsAbout(id)).toEqual([
      {
        to_address: cast.awa.email,
        template: 'password-changed',
        subject: 'Votre mot de passe a été changé',
      },
    ])
  })

  it.each(['deliver-event:mailed', 'deliver-event:signalled'])(
    'is finished by the next try after a crash at %s',
    async (failpoint) => {
      const id = await tell('account.password_changed', cast.moussa.id)
      armFailpoint(failpoint, 'throw')
      await expect(deliverEvent(ctx, { id })).rejects.toThrow(failpoint)
      expect(await isDelivered(id)).toBe(false)
      await deliverEvent(ctx, { id })
      expect(await isDelivered(id)).toBe(true)
      expect(await mailsAbout(id)).toHaveLength(1)
    },
  )

  it('tells nobody of what was rolled back', async () => {
    const before = await rows('select 1 from events')
    const broken = tell('account.password_changed', cast.awa.id, () => {
      throw new Error('later in the same transaction')
    })
    await expect(broken).rejects.toThrow('later')
    expect(await rows('select 1 from events')).toHaveLength(before.length)
  })

  it('writes to nobody who is suspended, except about the suspension itself', async () => {
    await pool.query(`update users set status = 'suspended' where id = $1`, [cast.moussa.id])
    const quiet = await tell('account.password_changed', cast.moussa.id)
    const loud = await tell('account.suspended', cast.moussa.id)
    await deliverEvent(ctx, { id: quiet })
    await deliverEvent(ctx, { id: loud })
    await pool.query(`update users set status = 'active' where id = $1`, [cast.moussa.id])
    expect(await mailsAbout(quiet)).toEqual([])
    expect(await mailsAbout(loud)).toMatchObject([{ template: 'account-suspended' }])
  })

  it('writes in the language of the reader', async () => {
    await pool.query(`update users set locale = 'en' where id = $1`, [cast.awa.id])
    const id = await tell('account.password_changed', cast.awa.id)
    await deliverEvent(ctx, { id })
    await pool.query(`update users set locale = 'fr' where id = $1`, [cast.awa.id])
    expect(await mailsAbout(id)).toMatchObject([{ subject: 'Your password was changed' }])
  })

  it('renews the pages that show what changed', async () => {
    const id = await inTransaction(ctx.db, (tx) =>
      appendEvent(tx, {
        topic: 'service.published',
        subject: { kind: 'service', id: cast.service.id },
        actor: { kind: 'staff', id: cast.moderator.id },
        payload: { title: cast.service.title, slug: cast.service.slug },
        dedupeKey: uuidv7(),
      }),
    )
    await deliverEvent(ctx, { id })
    const tags = await rows<{ tag: string }>('select tag from core.cache_tags')
    expect(tags.map(({ tag }) => tag)).toEqual(
      expect.arrayContaining([
        cacheTags.catalogue,
        cacheTags.service(cast.service.id),
        cacheTags.seller(cast.kofiSeller.id),
      ]),
    )
    expect(await mailsAbout(id ?? '')).toMatchObject([
      { to_address: cast.kofi.email, template: 'service-published' },
    ])
  })

  it('leaves the lists of the market alone when a card of theirs got a better rating', async () => {
    await pool.query('delete from core.cache_tags')
    const id = await inTransaction(ctx.db, (tx) =>
      appendEvent(tx, {
        topic: 'seller.profile_saved',
        subject: { kind: 'seller', id: cast.kofiSeller.id },
        actor: { kind: 'user', id: cast.kofi.id },
        payload: {},
        dedupeKey: uuidv7(),
      }),
    )
    await deliverEvent(ctx, { id })
    const tags = await rows<{ tag: string }>('select tag from core.cache_tags order by tag')
    expect(tags.map(({ tag }) => tag)).toEqual([
      cacheTags.seller(cast.kofiSeller.id),
      cacheTags.service(cast.service.id),
    ])
  })
})

describe('a running worker', () => {
  let worker: RunningWorker
  let sidecar: Sidecar
  const clients: Client[] = []
  beforeAll(async () => {
    ;[worker, sidecar] = await Promise.all([testWorker(ctx), sidecarFor()])
  })
  afterEach(() => {
    for (const { socket } of clients.splice(0)) socket.close()
  })
  afterAll(() => Promise.all([worker.stop(), sidecar.close()]))

  it('tells the seller of a paid order, live and by mail, and the customer too', async () => {
    const ticket = await ticketFor({ sub: cast.kofi.id })
    const seller = await connectSocket(sidecar, { ticket })
    clients.push(seller)
    const { orderId } = await placePaidOrder()
    const heard = () => seller.signals.some((signal) => signal.topic === 'order.paid')
    await until(heard)
    const topics = seller.signals
      .filter(({ subjectId }) => subjectId === orderId)
      .map(({ topic }) => topic)
    // Nothing of the order before it was paid.
    expect(topics).toEqual(['order.paid'])
    const mails = await rows<{ to_address: string; template: string }>(
      `select to_address, template from core.emails
        where dedupe_key like (select id || ':%' from events
                                where topic = 'order.paid' and subject_id = $1)
        order by template`,
      [orderId],
    )
    expect(mails.map(({ to_address: to }) => to)).toEqual([cast.awa.email, cast.kofi.email])
    expect(mails.map(({ template }) => template)).toEqual([
      expect.stringMatching(/^order-confirmed/u),
      'order-received',
    ])
  })

  it('keeps mails in the development inbox', async () => {
    const id = await tell('account.password_changed', cast.fatou.id)
    const sent = () =>
      rows(
        `select 1 from core.emails where dedupe_key like $1 and status = 'sent'
              and transport = 'development-inbox'`,
        [`${id}:%`],
      )
    await until(async () => (await sent()).length === 1)
    expect(await isDelivered(id)).toBe(true)
  })

  it('delivers an event whose job was lost', async () => {
    const id = uuidv7()
    await pool.query(
      `insert into events (id, topic, dedupe_key, subject_kind, subject_id, actor_kind, occurred_at)
       values ($1, 'account.password_changed', $2, 'user', $3, 'user', now() - interval '2 min')`,
      [id, uuidv7(), cast.fatou.id],
    )
    await enqueueOverdueEvents(ctx.db, { olderThan: new Date(Date.now() - 60_000) })
    await until(() => isDelivered(id))
    expect(await mailsAbout(id)).toHaveLength(1)
  })

  it('fails a job with a payload of another shape instead of guessing', async () => {
    await enqueueJob(ctx.db, { task: 'deliver_event', payload: { id: 7 }, maxAttempts: 1 })
    const failed = () =>
      rows(`select 1 from graphile_worker.jobs
             where task_identifier = 'deliver_event' and attempts = 1 and last_error is not null`)
    await until(async () => (await failed()).length > 0)
    expect(await failed()).toHaveLength(1)
  })
})

describe('jobs of a worker that died', () => {
  const lockBy = async (workerId: string) => {
    const key = uuidv7()
    await enqueueJob(ctx.db, { task: 'clean_up', payload: {}, jobKey: key })
    await pool.query(
      `update graphile_worker._private_jobs
          set locked_by = $1, locked_at = now() - interval '40 seconds' where key = $2`,
      [workerId, key],
    )
    return () =>
      rows<{ locked_by: string | null }>(
        'select locked_by from graphile_worker.jobs where key = $1',
        [key],
      )
  }

  it('are freed once it was silent for thirty seconds', async () => {
    const dead = await lockBy('worker-dead')
    await beat(ctx.db, { workerIds: ['worker-dead'], process: 'dead' })
    await ctx.db.execute(sql`
      update core.worker_heartbeats set beat_at = now() - interval '31 seconds'
       where worker_id = 'worker-dead'`)
    expect(await unlockJobsOfSilentWorkers(ctx.db)).toContain('worker-dead')
    expect(await dead()).toEqual([{ locked_by: null }])
  })

  it('are freed though it never said anything', async () => {
    const silent = await lockBy('worker-silent')
    expect(await unlockJobsOfSilentWorkers(ctx.db)).toContain('worker-silent')
    expect(await silent()).toEqual([{ locked_by: null }])
  })

  it('stay with a worker that is alive, however long they take', async () => {
    const alive = await lockBy('worker-alive')
    await beat(ctx.db, { workerIds: ['worker-alive'], process: 'alive' })
    expect(await unlockJobsOfSilentWorkers(ctx.db)).not.toContain('worker-alive')
    expect(await alive()).toEqual([{ locked_by: 'worker-alive' }])
  })
})
