import { setTimeout as sleep } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { v4 as uuidv4 } from 'uuid'
import type { Tx } from '../context'
import { withOutbox } from './outbox'
import { retryableCodes, sqlState } from './sql-state'

type Session = PayloadSession
type PayloadSession = NonNullable<Payload['db']['sessions']>[string]
type Work<T> = (scope: { req: PayloadRequest; tx: Tx }) => Promise<T>
type Attempt<T> = { payload: Payload; id: string; req: PayloadRequest; work: Work<T> }

/**
 * One transaction shared by SQL (`tx`) and Payload operations (`req`). A COMMIT that fails is an
 * error here (Payload alone swallows it), a nested Payload failure rolls all of it back even when
 * the caller caught it, and serialization failures and deadlocks are tried again. `work` may run
 * several times: nothing outside the database belongs in it.
 */
export const withTransaction = async <T>(
  payload: Payload,
  work: Work<T>,
  options: { retries?: number } = {},
): Promise<T> => {
  const retries = options.retries ?? 3
  for (let attempt = 0; ; attempt += 1) {
    const id = uuidv4()
    const base = await createLocalReq({}, payload)
    // Payload deletes the id when a nested operation fails; later writes would then auto-commit.
    const req = new Proxy(base, {
      deleteProperty: (target, key) =>
        key === 'transactionID' ? true : Reflect.deleteProperty(target, key),
    })
    req.transactionID = id
    try {
      return await runOnce({ payload, id, req, work })
    } catch (error) {
      if (!retryableCodes.has(sqlState(error) ?? '') || attempt >= retries) throw error
      await sleep(20 * 2 ** attempt)
    } finally {
      delete payload.db.sessions?.[id]
    }
  }
}

const runOnce = async <T>({ payload, id, req, work }: Attempt<T>): Promise<T> => {
  const db = payload.db as unknown as { drizzle: { transaction: DrizzleTransaction } }
  return db.drizzle.transaction(async (tx) => {
    const failures: Error[] = []
    const session: Session = {
      db: tx,
      resolve: async () => undefined,
      reject: async () => {
        failures.push(new Error('rolled back: a nested operation failed'))
        if (payload.db.sessions) payload.db.sessions[id] = session
      },
    }
    payload.db.sessions ??= {}
    payload.db.sessions[id] = session
    const { result, written } = await withOutbox(tx, () => work({ req, tx }))
    await written
    const [failure] = failures
    if (failure !== undefined) throw failure
    return result
  })
}

type DrizzleTransaction = <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
