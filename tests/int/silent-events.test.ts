import { afterAll, expect, test } from 'vitest'
import { silentTopics } from '../../src/contracts/events'
import { keepNotices } from '../../src/jobs/deliver/keep-notices'
import { queueDocuments } from '../../src/jobs/deliver/queue-documents'
import { queueEventMails } from '../../src/jobs/deliver/queue-event-mails'
import { refreshPublicPages } from '../../src/jobs/deliver/refresh-public-pages'
import type { StoredEvent } from '../../src/store/event-delivery'
import { inTransaction } from '../../src/store/in-transaction'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { db, rows } = market
const system = market.ctx(viewers.system)
afterAll(() => market.close())

/** What a delivery leaves behind, whoever it is for. */
const traces = async () =>
  rows(`select (select count(*) from core.emails)::int as emails,
    (select count(*) from core.notifications)::int as notifications,
    (select count(*) from graphile_worker._private_jobs)::int as jobs`)

test('what is stored as delivered has no receiver: one that is added must take its topic off the list', async () => {
  const { orderId } = await market.place()
  const events = await rows<StoredEvent>(
    `select id, topic, subject_kind as "subjectKind", subject_id as "subjectId",
       actor_id as "actorId", payload, occurred_at as "occurredAt"
     from events where subject_id = $1 and delivered_at = occurred_at`,
    [orderId],
  )
  expect(events.map(({ topic }) => topic)).toEqual([...silentTopics])
  const before = await traces()
  for (const event of events) {
    await inTransaction(db, async (tx) => {
      await keepNotices(tx, event, await queueEventMails(system, tx, event))
      await queueDocuments(tx, event)
      await refreshPublicPages(tx, event)
    })
  }
  expect(await traces()).toEqual(before)
})
