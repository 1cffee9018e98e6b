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
    'small', ${table}.sizes_small_filename,
    'thumbnail', ${table}.sizes_thumbnail_filename, 'color', ${table}.color) end`
}

const PictureRow = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  file: z.string().nullable(),
  card: z.string().nullable(),
  small: z.string().nullable(),
  thumbnail: z.string().nullable(),
  color: z.string().nullable(),
})

/** A row of `media` as columns of its own: half the price of JSON where many rows are read. */
export type PictureColumns<Alias extends string> = {
  [Column in `${Alias}_${'id' | 'alt' | 'file' | 'card' | 'small' | 'thumbnail' | 'color'}`]:
    string | null
} & { [Column in `${Alias}_${'width' | 'height'}`]: number | null }

export const pictureColumns = (alias: 'cover' | 'avatar'): SQL =>
  sql.raw(`${alias}.id as ${alias}_id, ${alias}.alt as ${alias}_alt,
    ${alias}.width::float8 as ${alias}_width, ${alias}.height::float8 as ${alias}_height,
    ${alias}.filename as ${alias}_file, ${alias}.sizes_card_filename as ${alias}_card,
    ${alias}.sizes_small_filename as ${alias}_small,
    ${alias}.sizes_thumbnail_filename as ${alias}_thumbnail, ${alias}.color as ${alias}_color`)

/** The contract's picture from what pictureColumns selected. */
export const pictureFrom = <Alias extends 'cover' | 'avatar'>(
  row: PictureColumns<Alias>,
  alias: Alias,
): Picture | null => {
  const of = (name: string): string | number | null =>
    (row as Record<string, string | number | null>)[`${alias}_${name}`] ?? null
  const id = of('id')
  const file = of('file')
  if (id === null || file === null) return null
  const card = of('card')
  const small = of('small')
  const thumbnail = of('thumbnail')
  const color = of('color')
  const url = mediaUrl(String(file))
  const cardUrl = card === null ? url : mediaUrl(String(card))
  return {
    id: String(id),
    alt: String(of('alt') ?? ''),
    width: Number(of('width') ?? 0),
    height: Number(of('height') ?? 0),
    url,
    cardUrl,
    smallUrl: small === null ? null : mediaUrl(String(small)),
    thumbnailUrl: thumbnail === null ? cardUrl : mediaUrl(String(thumbnail)),
    color: color === null ? null : String(color),
  }
}

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
  const { id, alt, width, height, file, card, small, thumbnail, color } = parsed.data
  const url = mediaUrl(file)
  const cardUrl = card === null ? url : mediaUrl(card)
  return {
    id,
    alt,
    width: width ?? 0,
    height: height ?? 0,
    url,
    cardUrl,
    smallUrl: small === null ? null : mediaUrl(small),
    thumbnailUrl: thumbnail === null ? cardUrl : mediaUrl(thumbnail),
    color,
  }
}
