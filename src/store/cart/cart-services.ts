import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import type { Picture } from '../../contracts/catalogue'
import { Locale } from '../../contracts/locale'
import { pictureOf } from '../../domain/files/picture-of'

const Media = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  filename: z.string().nullable(),
  card: z.string().nullable(),
  small: z.string().nullable(),
  thumbnail: z.string().nullable(),
  color: z.string().nullable(),
})

const Row = z.object({
  id: z.string(),
  title: z.string().nullable(),
  titleSecond: z.string().nullable(),
  language: Locale,
  slug: z.string().nullable(),
  sellerName: z.string(),
  sellerHandle: z.string(),
  cover: Media.nullable(),
})

/** What a cart shows of a service, whether it can be ordered now or not. */
export type CartService = {
  title: string
  slug: string
  sellerName: string
  sellerHandle: string
  cover: Picture | null
}

/** Services that are or were public, by id, with their title in the language asked for. */
export const readCartServices = async (
  db: Db | Tx,
  { serviceIds, locale }: { serviceIds: readonly string[]; locale: Locale },
): Promise<Map<string, CartService>> => {
  const ids = `{${[...new Set(serviceIds)].join(',')}}`
  const { rows } = await db.execute(sql`
    select v.id, v.title, v.title_second as "titleSecond", v.language, v.slug,
      s.display_name as "sellerName", s.handle as "sellerHandle",
      (select jsonb_build_object('id', m.id, 'alt', m.alt, 'width', m.width::float8,
          'height', m.height::float8, 'filename', m.filename, 'card', m.sizes_card_filename,
          'small', m.sizes_small_filename,
          'thumbnail', m.sizes_thumbnail_filename, 'color', m.color)
        from media m where m.id = v.cover_id) as cover
    from services v join sellers s on s.id = v.seller_id
    where v.id = any(${ids}::uuid[])
      and (v._status = 'published' or v.first_published_at is not null)
      and v.deleted_at is null and v.moderation <> 'suspended'`)
  return new Map(rows.map((row) => Row.parse(row)).map((row) => [row.id, serviceOf(row, locale)]))
}

const serviceOf = (row: z.infer<typeof Row>, locale: Locale): CartService => ({
  title: (row.language === locale ? null : row.titleSecond) || (row.title ?? ''),
  slug: row.slug ?? '',
  sellerName: row.sellerName,
  sellerHandle: row.sellerHandle,
  cover: row.cover === null ? null : coverOf(row.cover),
})

const coverOf = ({ card, small, thumbnail, ...media }: z.infer<typeof Media>): Picture =>
  pictureOf({
    ...media,
    sizes: {
      card: { filename: card },
      small: { filename: small },
      thumbnail: { filename: thumbnail },
    },
  })
