import type { Picture } from '../../contracts/catalogue'
import classes from './cover.module.css'
import { TextilePattern } from './textile-pattern'

/**
 * A picture in a fixed shape, its colour painted while it loads; woven cloth where there is none.
 * `priority` is for the one picture that a page opens with.
 */
export function Cover({
  picture,
  sizes,
  ratio = '4 / 3',
  priority = false,
}: {
  picture: Picture | null
  /** The `sizes` attribute: how wide the picture is shown. */
  sizes: string
  ratio?: string
  priority?: boolean
}) {
  if (!picture) {
    return (
      <div className={classes.frame} style={{ aspectRatio: ratio }}>
        <TextilePattern tone="faint" />
      </div>
    )
  }
  return (
    <div
      className={classes.frame}
      style={{ aspectRatio: ratio, backgroundColor: picture.color ?? undefined }}
    >
      <img
        className={classes.image}
        src={picture.cardUrl}
        srcSet={srcSetOf(picture)}
        sizes={sizes}
        // Whoever saves data has another one before React looks.
        suppressHydrationWarning
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
      />
    </div>
  )
}

/** Widths of the sizes that the media collection cuts. */
const widths = { small: 400, card: 640 }

function srcSetOf(picture: Picture): string {
  const sizes = [
    ...(picture.smallUrl === null ? [] : [`${picture.smallUrl} ${widths.small}w`]),
    `${picture.cardUrl} ${Math.min(widths.card, picture.width)}w`,
    `${picture.url} ${picture.width}w`,
  ]
  return sizes.join(', ')
}
