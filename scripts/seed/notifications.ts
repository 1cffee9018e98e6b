import type { Pool } from 'pg'
import { keepNotices } from '../../src/jobs/deliver/keep-notices'
import { mailsFor } from '../../src/jobs/deliver/queue-event-mails'
import type { StoredEvent } from '../../src/store/event-delivery'
import { inTransaction } from '../../src/store/in-transaction'
import type { DemoClock } from './demo-clock'
import { sellerIdOf, userIdOf } from './people'
import { systemViewer, type Scene } from './scene'

const rememberedDays = 60
/** What happened before was read; the rest waits behind the bell. */
const readDays = 4

/** Tells the two whom everybody signs in as what happened to them lately; no mails leave. */
export const seedNotifications = async (
  pool: Pool,
  { scene, clock }: { scene: Scene; clock: DemoClock },
): Promise<void> => {
  const people = [userIdOf('adjoua-nguessan'), userIdOf('awa-diop')]
  const sellers = [sellerIdOf('awa-diop')]
  const { rows: events } = await pool.query<StoredEvent>(
    `select id, topic, subject_kind as "subjectKind", subject_id as "subjectId",
       actor_id as "actorId", payload, occurred_at as "occurredAt"
     from events where occurred_at > $3 and subject_id in (
       select id::text from orders where customer_id = any ($1) or seller_id = any ($2)
       union select id::text from offers where customer_id = any ($1) or seller_id = any ($2)
       union select id::text from payouts where seller_id = any ($2)
       union select id::text from briefs where customer_id = any ($1))
     order by occurred_at`,
    [people, sellers, clock.ago(rememberedDays)],
  )
  const { db } = scene.as(systemViewer, clock.now)
  for (const event of events) {
    await inTransaction(db, async (tx) => keepNotices(tx, event, await mailsFor(tx, event)))
  }
  await pool.query('delete from core.notifications where user_id <> all ($1)', [people])
  await pool.query('update core.notifications set read_at = happened_at where happened_at < $1', [
    clock.ago(readDays),
  ])
}
