import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { AppError } from '../../domain/errors'

const derive = promisify(pbkdf2)

/** Hashes at a time in one process: more would only starve everything else. */
const places = 4
/** Beyond this many waiting, the answer would come too late anyway. */
const longestQueue = 200

let busy = 0
const waiting: (() => void)[] = []

/**
 * Runs work that hashes a password, a few at a time: each costs some 300 ms of processor and holds
 * a database connection, so a crowd at the door must not take all of either.
 * @throws AppError server/unavailable when the queue is full.
 */
export const withPasswordWork = async <T>(work: () => Promise<T>): Promise<T> => {
  if (busy >= places) {
    if (waiting.length >= longestQueue) throw new AppError('server/unavailable')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    busy += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next()
  }
}

/**
 * Costs what checking a password costs in Payload (PBKDF2-SHA256, 600,000 rounds, 32 bytes), so that
 * the time of an answer does not tell whether an account exists. A test compares the two times.
 */
export const burnPasswordWork = async (password: string): Promise<void> => {
  await derive(password, randomBytes(32).toString('hex'), 600_000, 32, 'sha256')
}
