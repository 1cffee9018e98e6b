import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { Picture } from '../../contracts/catalogue'
import { env } from '../../env'

/** A row of `media` as one JSON value; `alias` names the table in the statement. */
export const pictureJson = (alias: 'cover' | 'avatar' | 'banner' | 'image'): SQL => {
  const table = sql.raw(alias)
  return sql`case when ${table}.id is null then null else jsonb_build_object(
    'id', ${table}.id, 'alt', ${table}.alt, 'width', ${table}.width, 'height', ${table}.height,
    'file', ${table}.filename, 'card', ${table}.sizes_card_filename,
    'thumbnail', ${table}.sizes_thumbnail_filename, 'color', ${table}.color) end`
}

const PictureRow = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  file: z.string().nullable(),
  card: z.string().nullable(),
  thumbnail: z.string().nullable(),
  color: z.string().nullable(),
})

/** Address of a public picture: behind this site, or on the public host of the bucket. */
export const mediaUrl = (filename: string): string => {
  const host = env().S3_BUCKET === undefined ? undefined : env().S3_PUBLIC_URL
  const name = encodeURIComponent(filename)
  return host === undefined ? `/api/media/file/${name}` : `${host}/media/${name}`
}

/** The contract's picture from what pictureJson selected; sizes that were not cut fall back. */
export const toPicture = (value: unknown): Picture | null => {
  const parsed = PictureRow.nullable().safeParse(value)
  if (!parsed.success || parsed.data === null || parsed.data.file === null) return null
  const { id, alt, width, height, file, card, thumbnail, color } = parsed.data
  const url = mediaUrl(file)
  const cardUrl = card === null ? url : mediaUrl(card)
  return {
    id,
    alt,
    width: width ?? 0,
    height: height ?? 0,
    url,
    cardUrl,
    thumbnailUrl: thumbnail === null ? cardUrl : mediaUrl(thumbnail),
    color,
  }
}
