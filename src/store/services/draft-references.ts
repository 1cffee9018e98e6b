import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'

/** True when every picture exists and was uploaded by this user. */
export const areOwnPictures = async (
  tx: Tx,
  gallery: { pictureIds: readonly string[]; userId: string },
): Promise<boolean> => {
  const ids = [...new Set(gallery.pictureIds)]
  if (ids.length === 0) return true
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::float8 as count from media where owner_id = ${gallery.userId} and id in (${list})`)
  return rows[0]?.count === ids.length
}

/** True for a category of the second level, where services stand. */
export const isChildCategory = async (tx: Tx, categoryId: string): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    select 1 from categories where id = ${categoryId} and parent_id is not null`)
  return rows.length === 1
}
