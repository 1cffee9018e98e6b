import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import { AppError } from '../../domain/errors'
import type { Posting } from '../../domain/ledger/postings'
import { requestHash } from '../request-hash'
import { missingAccounts } from './accounts'

type PostInput = {
  /** Unique for ever: the same key posts once, whoever repeats it. */
  key: string
  posting: Posting
  now: Date
}

/**
 * Writes the transfers of one event; the database moves the balances, in the order of account ids.
 * Returns false when the key stands there already (nothing is written then) or when the posting
 * moves nothing. Throws `request/idempotency-key-reused` for the same key with another posting;
 * a database error when an account would fall below zero or a rule is broken.
 */
export const postTransfers = async (tx: Tx, { key, posting, now }: PostInput): Promise<boolean> => {
  if (posting.transfers.length === 0) return false
  const hash = requestHash(posting)
  const headerId = uuidv7()
  const accounts = posting.transfers.flatMap(({ debit, credit }) => [debit, credit])
  const heading = tx
    .execute(
      sql`
    with header as (
      insert into ledger.headers
        (id, key, request_hash, kind, order_id, slice, currency, posted_at)
      values (${headerId}, ${key}, ${hash}, ${posting.kind}, ${posting.orderId},
        ${posting.slice ?? 'whole'}, ${posting.currency}, ${now.toISOString()}::timestamptz)
      on conflict (key) do nothing
      returning id),
    opened as (${missingAccounts(posting.currency, accounts)})
    select id from header`,
    )
    .then(({ rows }) => rows.length > 0)
  const lines = posting.transfers.map(({ debit, credit, amountMinor }) => ({
    debit_kind: debit.kind,
    debit_owner: debit.owner,
    credit_kind: credit.kind,
    credit_owner: credit.owner,
    amount: amountMinor,
  }))
  // Sent behind the header, without waiting for it: where that was not written, nor is this.
  const moving = tx
    .execute(
      sql`
    insert into ledger.transfers
      (header_id, debit_account_id, credit_account_id, currency, amount_minor)
    select h.id, d.id, c.id, ${posting.currency}, line.amount
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(
      debit_kind text, debit_owner text, credit_kind text, credit_owner text, amount bigint)
    join ledger.headers h on h.id = ${headerId}
    join ledger.accounts d on d.kind = line.debit_kind and d.owner = line.debit_owner
      and d.currency = ${posting.currency}
    join ledger.accounts c on c.kind = line.credit_kind and c.owner = line.credit_owner
      and c.currency = ${posting.currency}`,
    )
    .then(() => undefined)
  const [isNew] = await Promise.all([heading, moving])
  if (!isNew) await refuseOtherRequest(tx, key, hash)
  return isNew
}

const refuseOtherRequest = async (tx: Tx, key: string, hash: string): Promise<void> => {
  const { rows } = await tx.execute<{ request_hash: string }>(
    sql`select request_hash from ledger.headers where key = ${key}`,
  )
  if (rows[0]?.request_hash !== hash) throw new AppError('request/idempotency-key-reused')
}
