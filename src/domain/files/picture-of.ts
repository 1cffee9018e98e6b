import type { Picture } from '../../contracts/catalogue'

/** A row of the media collection, as far as a picture needs it. */
type StoredPicture = {
  id: string
  alt: string
  width?: number | null
  height?: number | null
  filename?: string | null
  color?: string | null
  sizes?: {
    card?: { filename?: string | null }
    small?: { filename?: string | null }
    thumbnail?: { filename?: string | null }
  }
}

/** A stored picture with the addresses of its sizes; a size that was not needed is the original. */
export const pictureOf = (media: StoredPicture): Picture => {
  const original = media.filename ?? ''
  const small = media.sizes?.small?.filename ?? null
  return {
    id: media.id,
    alt: media.alt,
    width: media.width ?? 0,
    height: media.height ?? 0,
    url: mediaUrl(original),
    cardUrl: mediaUrl(media.sizes?.card?.filename ?? original),
    smallUrl: small === null ? null : mediaUrl(small),
    thumbnailUrl: mediaUrl(media.sizes?.thumbnail?.filename ?? original),
    color: media.color ?? null,
  }
}

/** Pictures are served by the site itself, from disk or from the bucket behind it. */
const mediaUrl = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`
