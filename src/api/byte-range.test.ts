import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteRange, partOf } from './byte-range'

test.each([
  ['bytes=0-', 10, { first: 0, last: 9 }],
  ['bytes=2-4', 10, { first: 2, last: 4 }],
  ['bytes=2-400', 10, { first: 2, last: 9 }],
  ['bytes=-3', 10, { first: 7, last: 9 }],
  ['bytes=-30', 10, { first: 0, last: 9 }],
  ['bytes=10-', 10, 'none'],
  ['bytes=-0', 10, 'none'],
  ['bytes=0-', 0, 'none'],
  ['bytes=4-2', 10, null],
  ['bytes=0-1,3-4', 10, null],
  ['items=0-1', 10, null],
  ['bytes=-', 10, null],
  [undefined, 10, null],
] as const)('%s of %i bytes', (header, size, expected) => {
  expect(byteRange(header, size)).toEqual(expected)
})

const streamOf = (chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

test('a part is the same however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 8 }),
      fc.nat(160),
      fc.nat(160),
      async (chunks, a, b) => {
        const whole = Buffer.concat(chunks)
        const range = byteRange(`bytes=${Math.min(a, b)}-${Math.max(a, b)}`, whole.length)
        fc.pre(range !== 'none' && range !== null)
        const part = Buffer.from(await new Response(partOf(streamOf(chunks), range)).arrayBuffer())
        expect(part).toEqual(whole.subarray(range.first, range.last + 1))
      },
    ),
  )
})
