import { createHash } from 'node:crypto'

/** The demo market's year zero; only ids are counted from it, dates are counted from now. */
const originMs = Date.UTC(2026, 0, 1)
const dayMs = 86_400_000

/**
 * A uuid of version 7 that a name always gets: the same row has the same id in every demo market.
 * `daysAgo` keeps ids in the order in which things happened.
 */
export const stableId = (name: string, daysAgo = 0): string => {
  const time = Math.round(originMs - daysAgo * dayMs)
    .toString(16)
    .padStart(12, '0')
  const hash = createHash('sha256').update(name).digest('hex')
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(3), 16) % 4)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hash.slice(4, 7)}`,
    `${variant}${hash.slice(7, 10)}`,
    hash.slice(10, 22),
  ].join('-')
}
