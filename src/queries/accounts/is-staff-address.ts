import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'

/** Whether an address belongs to a member of the staff: for the door only, never for an answer. */
export const isStaffAddress = async ({ db }: Pick<Ctx, 'db'>, email: string): Promise<boolean> => {
  const { rows } = await db.execute(sql`select from staff where email = ${email} limit 1`)
  return rows.length > 0
}
