import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workerCaches } from './worker-caches'

/** A browser's CacheStorage, as far as the worker uses it. */
const cacheStorage = () => {
  const stores = new Map<string, Map<string, Response>>()
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return Promise.resolve({
      match: (key: string) => Promise.resolve(store.get(key)?.clone()),
      put: (key: string, answer: Response) => Promise.resolve(void store.set(key, answer)),
      keys: () => Promise.resolve([...store.keys()].map((url) => ({ url }))),
      delete: ({ url }: { url: string }) => Promise.resolve(store.delete(url)),
    })
  }
  return {
    open,
    has: (name: string) => Promise.resolve(stores.has(name)),
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  }
}

const address = 'https://market.example/api/v1/me'
const answer = () => Response.json({ id: 'awa' })

let browser: ReturnType<typeof cacheStorage>
let kept: ReturnType<typeof workerCaches>
beforeEach(() => {
  browser = cacheStorage()
  vi.stubGlobal('caches', browser)
  kept = workerCaches('build')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const personal = async () => (await browser.keys()).filter((name) => name.startsWith('personal-'))

test('what a person read is kept for that person', async () => {
  const since = await kept.noteWhoIsHere('awa', kept.moment())
  await kept.keepFor('awa', { address, answer: answer(), since: since ?? -1 })
  expect(await (await kept.copyFor('awa', address))?.json()).toEqual({ id: 'awa' })
  expect(await kept.copyFor('koffi', address)).toBeUndefined()
})

test('an answer that was on its way while its person left is kept by nobody', async () => {
  const before = kept.moment()
  const since = await kept.noteWhoIsHere('awa', before)
  await kept.forgetPeople()
  expect(await kept.noteWhoIsHere('awa', since ?? -1)).toBeNull()
  await kept.keepFor('awa', { address, answer: answer(), since: since ?? -1 })
  expect(await kept.whoIsHere()).toBeNull()
  expect(await personal()).toEqual([])
})

test('nor when the same person is back by then', async () => {
  const since = await kept.noteWhoIsHere('awa', kept.moment())
  await kept.forgetPeople()
  await kept.noteWhoIsHere('awa', kept.moment())
  await kept.keepFor('awa', { address, answer: answer(), since: since ?? -1 })
  expect(await kept.copyFor('awa', address)).toBeUndefined()
})

test('somebody else finds nothing of the one before', async () => {
  const since = await kept.noteWhoIsHere('awa', kept.moment())
  await kept.keepFor('awa', { address, answer: answer(), since: since ?? -1 })
  await kept.noteWhoIsHere('koffi', kept.moment())
  expect(await personal()).toEqual([])
  expect(await kept.whoIsHere()).toBe('koffi')
})
