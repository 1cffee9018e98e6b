import { afterAll, expect, test } from 'vitest'
import { deleteExpiredRows } from '../../src/store/expired-rows'
import { cast } from '../helpers/cast'
import { coreMarket } from '../helpers/core-market'

const market = coreMarket()
const { db, rows } = market
afterAll(() => market.close())

const runs = async () =>
  (await rows<{ key: string }>('select key from workflow_runs order by key')).map(({ key }) => key)
const addRun = (key: string, status: string, daysAgo: number) =>
  rows(
    `insert into workflow_runs (id, workflow, kind, status, key, input, started_at, changed_at,
       finished_at)
     select gen_random_uuid(), 'settle_refund', 'job', $2::text, $1, '{}', at, at,
       case when $2::text in ('succeeded', 'compensated') then at end
     from (select now() - make_interval(days => $3) as at) moment`,
    [key, status, daysAgo],
  )

test('finished runs go after a quarter; runs that failed or are not undone stay', async () => {
  await addRun('new', 'succeeded', 80)
  await addRun('old', 'succeeded', 100)
  await addRun('undone', 'compensated', 100)
  await addRun('failed', 'failed', 900)
  await addRun('half', 'compensation_failed', 900)
  await addRun('undoing', 'compensating', 900)
  expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({ runs: 2 })
  expect(await runs()).toEqual(['failed', 'half', 'new', 'undoing'])
})

test('processed announcements go after a quarter; quarantined and open ones stay', async () => {
  await rows(
    `insert into core.inbox_events (provider, event_id, kind, raw, occurred_at, received_at,
       processed_at, quarantined_reason)
     select 'sandbox', id, 'payment', '', now(), now() - make_interval(days => days),
       case when is_processed then now() - make_interval(days => days) end, reason
     from (values ('new', 10, true, null), ('old', 100, true, null), ('open', 100, false, null),
       ('odd', 100, true, 'currency_mismatch')) v(id, days, is_processed, reason)`,
  )
  expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({ announcements: 1 })
  const left = await rows<{ event_id: string }>(
    'select event_id from core.inbox_events order by event_id',
  )
  expect(left.map(({ event_id }) => event_id)).toEqual(['new', 'odd', 'open'])
})

test('lists of notifications reach back half a year', async () => {
  await rows(
    `insert into core.notifications (id, user_id, template, data, path, happened_at, dedupe_key)
     select gen_random_uuid(), $1, 'order-delivered', '{}', '/orders', now() - make_interval(days => days), key
     from (values ('old', 200), ('recent', 170)) v(key, days)`,
    [cast.awa.id],
  )
  expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({ notifications: 1 })
  expect(await rows('select dedupe_key from core.notifications')).toEqual([
    { dedupe_key: 'recent' },
  ])
})

test('figures of services go after two years, those of pages after a quarter', async () => {
  await rows(
    `insert into core.service_days (service_id, day, visits)
     select $1, current_date - days, days from (values (760), (740)) v(days)`,
    [cast.service.id],
  )
  await rows(
    `insert into core.web_vitals (day, page, device, metric, bucket, count)
     select current_date - days, 'home', 'phone', 'lcp', 1, days from (values (100), (80)) v(days)`,
  )
  expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({
    serviceDays: 1,
    vitals: 1,
  })
  expect(await rows('select visits::int from core.service_days')).toEqual([{ visits: 740 }])
  expect(await rows('select count::int from core.web_vitals')).toEqual([{ count: 80 }])
})

test('news that everybody heard go after half a year; what happened to orders and money stays', async () => {
  await rows(
    `insert into events (id, topic, subject_kind, subject_id, actor_kind, dedupe_key, payload,
       occurred_at, delivered_at)
     select gen_random_uuid(), topic, kind, key, 'system', key, '{}',
       now() - make_interval(days => days), case when is_heard then now() end
     from (values ('message.sent', 'conversation', 'old', 200, true),
       ('message.sent', 'conversation', 'new', 100, true),
       ('message.sent', 'conversation', 'unheard', 200, false),
       ('order.placed', 'order', 'order', 900, true),
       ('payment.refunded', 'payment', 'refund', 900, true)) v(topic, kind, key, days, is_heard)`,
  )
  expect(await deleteExpiredRows(db, { now: new Date() })).toMatchObject({ events: 1 })
  const left = await rows<{ dedupe_key: string }>(
    `select dedupe_key from events where dedupe_key = subject_id order by 1`,
  )
  expect(left.map(({ dedupe_key }) => dedupe_key)).toEqual(['new', 'order', 'refund', 'unheard'])
  for (const key of ['new', 'order', 'refund', 'unheard']) {
    await expect(rows('delete from events where dedupe_key = $1', [key])).rejects.toThrow(
      /is kept/u,
    )
  }
  await expect(rows('truncate events cascade')).rejects.toThrow()
})
