import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { quickReplyLimit, type QuickReplyInput } from '../../contracts/quick-replies'
import { AppError } from '../../domain/errors'
import { sqlState } from '../sql-state'

type Entry = { id: string; sellerId: string; reply: QuickReplyInput }

/**
 * One answer more. Two tabs of one seller wait for each other: the limit holds.
 * Throws `quick-reply/title-taken`, `quick-reply/full`.
 */
export const insertQuickReply = async (tx: Tx, entry: Entry & { now: Date }): Promise<void> => {
  const { id, sellerId, reply } = entry
  await tx.execute(sql`select 1 from sellers where id = ${sellerId} for no key update`)
  await distinctly(() =>
    tx.execute(sql`
      insert into core.quick_replies (id, seller_id, title, body, created_at)
      values (${id}, ${sellerId}, ${reply.title}, ${reply.body},
        ${entry.now.toISOString()}::timestamptz)`),
  )
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from core.quick_replies where seller_id = ${sellerId}`)
  if ((rows[0]?.count ?? 0) > quickReplyLimit) {
    throw new AppError('quick-reply/full', { most: quickReplyLimit })
  }
}

/** Throws `quick-reply/not-found`, `quick-reply/title-taken`. */
export const updateQuickReply = async (tx: Tx, entry: Entry): Promise<void> => {
  const { id, sellerId, reply } = entry
  const { rows } = await distinctly(() =>
    tx.execute(sql`
      update core.quick_replies set title = ${reply.title}, body = ${reply.body}
       where id = ${id} and seller_id = ${sellerId} returning id`),
  )
  if (rows.length === 0) throw new AppError('quick-reply/not-found')
}

const uniqueViolation = '23505'

const distinctly = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write()
  } catch (error) {
    if (sqlState(error) !== uniqueViolation) throw error
    throw new AppError('quick-reply/title-taken', {}, { fields: { title: 'taken' } })
  }
}
