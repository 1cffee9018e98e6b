import { sql } from '@payloadcms/db-postgres'
import { validate as isUuid } from 'uuid'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'

export type NamedPerson = { id: string; name: string; collection: 'staff' | 'users' }

/**
 * Who the ids among some texts belong to: members of the staff, customers and sellers. Texts that
 * are no id of a person are left out.
 * @throws AppError unless the viewer is a member of the staff.
 */
export const namesOf = async (
  { db, viewer }: Pick<Ctx, 'db' | 'viewer'>,
  texts: readonly string[],
): Promise<Map<string, NamedPerson>> => {
  requireStaff(viewer)
  const ids = texts.filter((text) => isUuid(text))
  if (ids.length === 0) return new Map()
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows } = await db.execute<NamedPerson>(sql`
    select id, name, 'staff' as collection from staff where id in (${list})
    union all select id, name, 'users' from users where id in (${list})`)
  return new Map(rows.map((person) => [person.id, person]))
}
