import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'
import type { Locale } from '../../contracts/locale'

export type Account = {
  id: string
  name: string
  email: string
  locale: Locale
  isVerified: boolean
  isActive: boolean
}

/** The account behind an e-mail (lower case) or an id; null when there is none. */
export const findAccount = async (
  db: Pick<Db, 'execute'>,
  by: { email: string } | { id: string },
): Promise<Account | null> => {
  const condition = 'email' in by ? sql`email = ${by.email}` : sql`id = ${by.id}`
  const { rows } = await db.execute<{
    id: string
    name: string
    email: string
    locale: Locale
    is_verified: boolean
    is_active: boolean
  }>(sql`
    select id, name, email, locale, coalesce(_verified, false) as is_verified,
           status = 'active' as is_active
      from users where ${condition}`)
  const row = rows[0]
  if (row === undefined) return null
  const { is_verified: isVerified, is_active: isActive, ...rest } = row
  return { ...rest, isVerified, isActive }
}
