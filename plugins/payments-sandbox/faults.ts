import { sql } from '@payloadcms/db-postgres'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'
import type { Db, Tx } from '../../src/context'

/**
 * How the provider can misbehave, by operation. `timeout` answers nothing and does nothing,
 * `timeout_after_success` does it and answers nothing, `reject` refuses for sure.
 */
export type SandboxFaults = {
  create: 'timeout' | 'timeout_after_success' | 'reject'
  poll: 'timeout'
  cancel: 'timeout' | 'timeout_after_success'
  pay: 'wrong_amount' | 'wrong_currency'
  refund: 'timeout' | 'timeout_after_success' | 'reject' | 'slow' | 'fail'
  payout: 'timeout' | 'timeout_after_success' | 'reject' | 'slow' | 'fail'
  /** `late` waits so long that later announcements overtake it. */
  webhook: 'lose' | 'duplicate' | 'late'
}

/** Orders misbehaviour for the next `times` calls of an operation. */
export const arrangeFault = async <Operation extends keyof SandboxFaults>(
  db: Db,
  order: { operation: Operation; fault: SandboxFaults[Operation]; times?: number },
): Promise<void> => {
  await db.execute(sql`
    insert into sandbox.faults (operation, fault)
    select ${order.operation}, ${order.fault} from generate_series(1, ${order.times ?? 1}::int)`)
}

/** Uses up the oldest arranged fault of an operation, as a part of another statement. */
export const takenFault = (operation: keyof SandboxFaults) => sql`
  update sandbox.faults set used_at = clock_timestamp()
   where id = (select id from sandbox.faults
                where operation = ${operation} and used_at is null
                order by id limit 1 for update skip locked)
  returning fault`

/** Uses up the oldest arranged fault of an operation, if there is one. */
export const takeFault = async <Operation extends keyof SandboxFaults>(
  db: Db | Tx,
  operation: Operation,
): Promise<SandboxFaults[Operation] | null> => {
  const { rows } = await db.execute<{ fault: SandboxFaults[Operation] }>(takenFault(operation))
  return rows[0]?.fault ?? null
}

/**
 * Runs an operation the way its arranged fault wants.
 * @throws PaymentProviderError as a real connection would make it.
 */
export const misbehave = async <T>(fault: string | null, work: () => Promise<T>): Promise<T> => {
  failBefore(fault)
  const result = await work()
  failAfter(fault)
  return result
}

/** @throws PaymentProviderError when the arranged fault wants nothing done. */
export const failBefore = (fault: string | null): void => {
  if (fault === 'timeout') throw new PaymentProviderError('unknown', 'timeout')
  if (fault === 'reject') throw new PaymentProviderError('rejected', 'refused_by_provider')
}

/** @throws PaymentProviderError when the arranged fault wants it done and the answer lost. */
export const failAfter = (fault: string | null): void => {
  if (fault === 'timeout_after_success') throw new PaymentProviderError('unknown', 'timeout')
}
