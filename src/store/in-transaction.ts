import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Tx } from '../context'
import { withOutbox } from './outbox'
import { retryableCodes, sqlState } from './sql-state'

const maxAttempts = 5

/**
 * One transaction on the one pool. Serialization failures and deadlocks are tried again with the
 * same work, so nothing outside the database belongs in it.
 */
export const inTransaction = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { result, written } = await db.transaction((tx) => withOutbox(tx, work))
      await written
      return result
    } catch (error) {
      if (!retryableCodes.has(sqlState(error) ?? '') || attempt >= maxAttempts) throw error
      await sleep(10 * 2 ** attempt)
    }
  }
}
