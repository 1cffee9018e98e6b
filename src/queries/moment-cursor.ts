import { z } from 'zod'
import { AppError } from '../domain/errors'

const Position = z.tuple([z.iso.datetime(), z.uuid()])

/** Where a page ended: a moment and, for equal moments, an id. Opaque to clients. */
export const encodeCursor = ({ at, id }: { at: string | Date; id: string }): string =>
  Buffer.from(JSON.stringify([new Date(at).toISOString(), id])).toString('base64url')

/** @throws AppError request/invalid for text that is none of our cursors. */
export const decodeCursor = (cursor: string | undefined): { at: string; id: string } | null => {
  if (cursor === undefined) return null
  try {
    const [at, id] = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at, id }
  } catch (cause) {
    throw new AppError('request/invalid', {}, { fields: { cursor: 'invalid' }, cause })
  }
}
