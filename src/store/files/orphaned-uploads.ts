import { sql } from '@payloadcms/db-postgres'
import type { Db } from '../../context'

/**
 * Columns that hold ids of private files, and of public pictures: as lists in JSON, inside other JSON,
 * or as a foreign key. A test compares them with the database, so that none is forgotten.
 */
export const referencesTo = {
  files: [
    { table: 'briefs', column: 'file_ids' },
    { table: 'deliveries', column: 'file_ids' },
    { table: 'messages', column: 'file_ids' },
    { table: 'core.dispute_entries', column: 'file_ids' },
    { table: 'orders', column: 'answers' },
  ],
  media: [
    { table: 'services', column: 'cover_id' },
    { table: 'services', column: 'gallery' },
    { table: '_services_v', column: 'version_cover_id' },
    { table: '_services_v', column: 'version_gallery' },
    { table: 'users', column: 'avatar_id' },
    { table: 'sellers', column: 'avatar_id' },
    { table: 'sellers', column: 'cover_id' },
    { table: 'core.portfolio_works', column: 'picture_ids' },
    { table: 'pages_locales', column: 'content' },
  ],
} as const

export type UploadKind = keyof typeof referencesTo

/**
 * Uploads of people that nothing refers to although they are older than `before`: chosen and never
 * sent, or replaced. Pictures of the staff's own pages are left alone.
 */
export const orphanedUploads = async (
  db: Db,
  { kind, before, limit }: { kind: UploadKind; before: Date; limit: number },
): Promise<string[]> => {
  const { rows } = await db.execute<{ id: string }>(sql`
    with used as (
      ${sql.join(referencesTo[kind].map(idsIn), sql` union `)}
    )
    select u.id from ${sql.raw(kind)} u
    where u.created_at < ${before.toISOString()}::timestamptz
      and ${kind === 'media' ? sql`u.purpose <> 'editorial' and u.owner_id is not null` : sql`true`}
      and not exists (select from used where used.id = u.id::text)
    order by u.created_at limit ${limit}`)
  return rows.map(({ id }) => id)
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Every id that stands in a column, wherever in it. */
const idsIn = ({ table, column }: { table: string; column: string }) => sql`
  select distinct found[1] as id from ${sql.raw(`${table} t`)},
    regexp_matches(${sql.raw(`t.${column}::text`)}, ${uuid}, 'g') as found`

/** The names of stored objects that rows know. */
export const storedNames = async (db: Db, kind: UploadKind): Promise<Set<string>> => {
  const columns =
    kind === 'media'
      ? ['filename', 'sizes_card_filename', 'sizes_small_filename', 'sizes_thumbnail_filename']
      : ['filename']
  const { rows } = await db.execute<{ name: string }>(sql`
    ${sql.join(
      columns.map(
        (column) => sql`
        select ${sql.raw(column)} as name from ${sql.raw(kind)}
        where ${sql.raw(column)} is not null`,
      ),
      sql` union all `,
    )}`)
  return new Set(rows.map(({ name }) => name))
}
