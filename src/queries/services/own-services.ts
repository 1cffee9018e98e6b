import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'
import { ModerationState, type OwnServiceRow } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { picturesById } from './pictures'

type Row = {
  id: string
  slug: string | null
  title: string | null
  cover_id: string | null
  price: number | null
  currency: string
  moderation: string
  note: string | null
  is_live: boolean
  updated_at: string
}

/** Enough for any seller; the list is not paged. */
const most = 200

/**
 * The viewer's services, last changed first, each as its newest version says.
 * @throws AppError account/sign-in-required.
 */
export const ownServices = async (ctx: Ctx): Promise<OwnServiceRow[]> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (viewer.sellerId === null) return []
  const { rows } = await ctx.db.execute<Row>(sql`
    select services.id, services.slug, version_title as title, version_cover_id as cover_id,
      version_starting_price_minor::float8 as price, version_currency as currency,
      version_moderation as moderation, version_moderation_note as note,
      _status = 'published' as is_live,
      to_json(version_updated_at) #>> '{}' as updated_at
    from _services_v join services on services.id = parent_id
    where latest and version_seller_id = ${viewer.sellerId} and services.deleted_at is null
    order by version_updated_at desc nulls last limit ${most}`)
  const covers = await picturesById(
    ctx.payload,
    rows.flatMap(({ cover_id }) => cover_id ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title ?? '',
    cover: row.cover_id === null ? null : (covers.get(row.cover_id) ?? null),
    startingPriceMinor: row.price,
    currency: Currency.parse(row.currency),
    moderation: ModerationState.parse(row.moderation),
    moderationNote: row.note ?? '',
    isLive: row.is_live,
    updatedAt: row.updated_at,
  }))
}
