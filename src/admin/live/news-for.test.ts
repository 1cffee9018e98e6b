import { expect, test } from 'vitest'
import { eventTopics } from '../../contracts/events'
import { pageRoles } from '../staff-rights'
import { pagesOfTopic, queuesOfRole, queuesOfTopic } from '../../domain/staff/staff-queues'
import { isToLookAt, newsFor } from './news-for'

const submitted = { topic: 'service.submitted', subjectId: 'service' } as const
const disputed = { topic: 'order.disputed', subjectId: 'order' } as const

test('the dashboard and the list in question look again', () => {
  expect(newsFor(submitted, '/admin')).toEqual({ kind: 'refresh' })
  expect(newsFor(submitted, '/admin/collections/moderation-cases')).toEqual({ kind: 'refresh' })
  expect(newsFor(disputed, '/admin/collections/orders')).toEqual({ kind: 'refresh' })
})

test('an opened document is left alone, and said to be old when it is', () => {
  expect(newsFor(disputed, '/admin/collections/orders/order')).toEqual({ kind: 'stale' })
  expect(newsFor(disputed, '/admin/collections/disputes/dispute')).toEqual({ kind: 'stale' })
  expect(newsFor(submitted, '/admin/collections/moderation-cases/case')).toEqual({ kind: 'stale' })
})

test('elsewhere there is news, with the way to it', () => {
  const news = { kind: 'news', page: 'disputes' }
  expect(newsFor(disputed, '/admin/collections/orders/another')).toEqual(news)
  expect(newsFor(disputed, '/admin/collections/services')).toEqual(news)
  expect(newsFor({ topic: 'message.sent', subjectId: 'x' }, '/admin')).toBeNull()
})

test('every role can open the page that its queues tell of', () => {
  const roles = ['moderator', 'support', 'finance'] as const
  const closed = roles.flatMap((role) =>
    eventTopics
      .filter((topic) => queuesOfTopic(topic).some((queue) => queuesOfRole(role).includes(queue)))
      .flatMap((topic) => pagesOfTopic(topic).slice(0, 1))
      .filter((page) => page in pageRoles)
      .filter((page) => !pageRoles[page as 'orders'].some((one: string) => one === role))
      .map((page) => `${role} ${page}`),
  )
  expect(closed).toEqual([])
})

test('after a break of the connection, only what is shown looks again', () => {
  const looking = ['/admin', '/admin/collections/orders']
  const working = ['/admin/collections/orders/order', '/admin/ledger', '/admin/account']
  expect([...looking, ...working].filter(isToLookAt)).toEqual(looking)
})
