import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** The open case that has waited longest, apart from the one being looked at; null when none. */
export const nextOpenCase = async (
  { db }: Pick<Ctx, 'db'>,
  exceptId: string | null,
): Promise<string | null> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from moderation_cases
    where status = 'open' and id is distinct from ${exceptId}::uuid
    order by opened_at, id limit 1`)
  return rows[0]?.id ?? null
}

/** How many cases wait for a decision. */
export const countOpenCases = async ({ db }: Pick<Ctx, 'db'>): Promise<number> => {
  const { rows } = await db.execute<{ count: number }>(
    sql`select count(*)::float8 as count from moderation_cases where status = 'open'`,
  )
  return rows[0]?.count ?? 0
}
