import { describe, expect, it } from 'vitest'
import { endPush, openPushed, showPushed } from './worker-push'
import type { WorkerPage, WorkerScope } from './worker-scope'

const origin = 'https://2krika.example'

/** A worker whose browser has these pages open, and what was asked of it. */
const worker = (pages: Partial<WorkerPage>[] = []) => {
  const asked: unknown[] = []
  const scope: WorkerScope = {
    location: { origin },
    addEventListener: () => undefined,
    clients: {
      claim: async () => undefined,
      matchAll: async () =>
        pages.map((page) => ({
          url: origin,
          visibilityState: 'hidden',
          postMessage: () => undefined,
          focus: async () => asked.push(['focus', page.url]),
          ...page,
        })),
      openWindow: async (url) => asked.push(['open', url]),
    },
    registration: {
      showNotification: async (title, options) => {
        asked.push([title, options.body, options.data, options.silent])
      },
      pushManager: {
        getSubscription: async () => ({
          unsubscribe: async () => asked.push('unsubscribed') > 0,
        }),
      },
    },
  }
  return { scope, asked }
}
const message = { title: 'Bonjour', body: 'Un logo', path: '/fr/notifications/1' }

describe('notifications from afar', () => {
  it('are shown, without a sound while a page is looked at', async () => {
    const away = worker([{ visibilityState: 'hidden' }])
    await showPushed(away.scope, JSON.stringify(message))
    expect(away.asked).toEqual([['Bonjour', 'Un logo', '/fr/notifications/1', false]])
    const here = worker([{ visibilityState: 'visible' }])
    await showPushed(here.scope, JSON.stringify(message))
    expect(here.asked).toEqual([['Bonjour', 'Un logo', '/fr/notifications/1', true]])
  })

  it.each([
    '',
    '{',
    'null',
    '{"title":1}',
    JSON.stringify({ ...message, path: '//elsewhere.example' }),
  ])('say little when %s arrives, and lead home', async (text) => {
    const { scope, asked } = worker()
    await showPushed(scope, text)
    expect(asked).toEqual([['2Krika', '', '/', false]])
  })

  it('open their page, or bring it to the front', async () => {
    const closed = worker([{ url: `${origin}/fr/orders` }])
    await openPushed(closed.scope, '/fr/messages/1')
    expect(closed.asked).toEqual([['open', `${origin}/fr/messages/1`]])
    const open = worker([{ url: `${origin}/fr/messages/1` }])
    await openPushed(open.scope, '/fr/messages/1')
    expect(open.asked).toEqual([['focus', `${origin}/fr/messages/1`]])
  })

  it.each([
    ['//elsewhere.example'],
    ['/\\elsewhere.example'],
    ['https://elsewhere.example'],
    [null],
  ])('never lead to %s', async (path) => {
    const { scope, asked } = worker()
    await openPushed(scope, path)
    expect(asked).toEqual([['open', `${origin}/`]])
  })

  it('end with the person, where browsers know them at all', async () => {
    const { scope, asked } = worker()
    await endPush(scope)
    expect(asked).toEqual(['unsubscribed'])
    const { pushManager: _none, ...registration } = scope.registration
    await endPush({ ...scope, registration })
    expect(asked).toHaveLength(1)
  })
})
