import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptImages } from './kept-images'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-images-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what was kept comes back, also to another process', async () => {
  await keptImages(folder, { limitBytes: 1_000 }).set('one', Buffer.from('picture'))
  const other = keptImages(folder, { limitBytes: 1_000 })
  expect((await other.get('one'))?.toString()).toBe('picture')
  expect(await other.get('two')).toBeNull()
})

test('beyond the limit those go that nobody asked for the longest', async () => {
  const images = keptImages(folder, { limitBytes: 250 })
  for (let place = 1; place <= 25; place += 1) {
    const name = String(place).padStart(2, '0')
    await images.set(name, Buffer.alloc(100))
    const at = new Date(Date.UTC(2026, 0, place))
    await utimes(path.join(folder, `${name}.png`), at, at)
  }
  await images.get('03')
  await images.set('26', Buffer.alloc(100))
  expect((await readdir(folder)).sort()).toEqual(['03.png', '26.png'])
})

test('a disk that fails costs nothing but the memory', async () => {
  const images = keptImages('/dev/null/nowhere', { limitBytes: 250 })
  await images.set('one', Buffer.from('picture'))
  expect(await images.get('one')).toBeNull()
})
