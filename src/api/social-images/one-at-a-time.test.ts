import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time'

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('the same thing is made once, others wait for their turn', async () => {
  const make = oneAtATime<string>()
  const { open, opened } = gate()
  const made: string[] = []
  const of = (name: string) => () =>
    opened.then(() => {
      made.push(name)
      return name
    })
  const answers = [make('a', of('a')), make('a', of('again')), make('b', of('b'))]
  open()
  expect(await Promise.all(answers)).toEqual(['a', 'a', 'b'])
  expect(made).toEqual(['a', 'b'])
})

test('a failure is that of whoever asked, and the next one is made', async () => {
  const make = oneAtATime<string>()
  const failing = make('a', () => Promise.reject(new Error('no')))
  const next = make('b', () => Promise.resolve('b'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('b')
  expect(await make('a', () => Promise.resolve('a'))).toBe('a')
})

test('a queue that is too long turns away', async () => {
  const make = oneAtATime<number>()
  const { open, opened } = gate()
  const waiting = Array.from({ length: 12 }, (_each, place) =>
    make(`${place}`, () => opened.then(() => place)),
  )
  expect(await make('one more', () => Promise.resolve(0))).toBeNull()
  open()
  await Promise.all(waiting)
  expect(await make('one more', () => Promise.resolve(0))).toBe(0)
})
