import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { slugOf } from '../../domain/services/slug-of'

/**
 * An address for a service that no other has, made of its title. Publications take turns until the
 * transaction ends, so that two equal titles cannot choose the same one.
 */
export const freeSlug = async (tx: Tx, service: { id: string; title: string }): Promise<string> => {
  const base = slugOf(service.title)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('services.slug', 0))`)
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select slug from services
    where (slug = ${base} or slug ~ ${`^${base}-[0-9]+$`}) and id <> ${service.id}`)
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
  }
}
