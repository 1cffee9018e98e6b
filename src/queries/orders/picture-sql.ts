import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Picture } from '../../contracts/catalogue'

/** A row of media as JSON, for a column that is a subquery; `id` is the SQL of the media's id. */
export const pictureJson = (id: string) =>
  sql.raw(`(select jsonb_build_object('id', m.id, 'alt', m.alt,
    'width', coalesce(m.width, 0)::float8, 'height', coalesce(m.height, 0)::float8,
    'file', m.filename, 'card', m.sizes_card_filename,
    'small', m.sizes_small_filename, 'thumbnail', m.sizes_thumbnail_filename,
    'color', m.color) from media m where m.id = ${id})`)

/** Parses what `pictureJson` selected; a size that was not needed is the original. */
export const PictureFromJson = z
  .object({
    id: z.string(),
    alt: z.string(),
    width: z.number(),
    height: z.number(),
    file: z.string().nullable(),
    card: z.string().nullable(),
    small: z.string().nullable(),
    thumbnail: z.string().nullable(),
    color: z.string().nullable(),
  })
  .transform(({ file, card, small, thumbnail, ...rest }): Picture => ({
    ...rest,
    url: address(file),
    cardUrl: address(card ?? file),
    smallUrl: small === null ? null : address(small),
    thumbnailUrl: address(thumbnail ?? file),
  }))

const address = (filename: string | null): string =>
  `/api/media/file/${encodeURIComponent(filename ?? '')}`
