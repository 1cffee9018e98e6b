/** First and last byte, both included, of what was asked for. */
export type ByteRange = { first: number; last: number }

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.1.2): null for all of it, which is
 * also the answer to several parts or another unit; `none` when no byte of the file is in it.
 */
export const byteRange = (
  header: string | null | undefined,
  sizeBytes: number,
): ByteRange | 'none' | null => {
  const asked = /^bytes=(?<from>\d{0,15})-(?<to>\d{0,15})$/u.exec(header?.trim() ?? '')?.groups
  if (asked === undefined || (asked.from === '' && asked.to === '')) return null
  const [from, to] = [asked.from, asked.to].map((text) => (text ? Number(text) : undefined))
  // Without a beginning: so many bytes of the end.
  if (from === undefined) {
    if (to === 0 || sizeBytes === 0) return 'none'
    return { first: Math.max(0, sizeBytes - (to ?? 0)), last: sizeBytes - 1 }
  }
  if (to !== undefined && to < from) return null
  if (from >= sizeBytes) return 'none'
  return { first: from, last: Math.min(to ?? sizeBytes - 1, sizeBytes - 1) }
}

/** Lets that part of a stream through and then ends it. */
export const partOf = (
  stream: ReadableStream<Uint8Array>,
  { first, last }: ByteRange,
): ReadableStream<Uint8Array> => {
  let position = 0
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        const part = chunk.subarray(Math.max(0, first - position), last + 1 - position)
        position += chunk.byteLength
        if (part.byteLength > 0) controller.enqueue(part)
        if (position > last) controller.terminate()
      },
    }),
  )
}
