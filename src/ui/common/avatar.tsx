import type { Picture } from '../../contracts/catalogue'
import classes from './avatar.module.css'

/** A portrait, or the initials on one of the market's colours. Decorative: a name stands beside. */
export function Avatar({
  picture,
  name,
  size = 40,
}: {
  picture: Picture | null
  name: string
  /** Pixels. */
  size?: number
}) {
  const box = { width: size, height: size }
  if (picture) {
    return (
      <img
        {...box}
        className={classes.root}
        src={picture.thumbnailUrl}
        alt=""
        loading="lazy"
        decoding="async"
        style={{ ...box, backgroundColor: picture.color ?? undefined }}
      />
    )
  }
  return (
    <span
      className={classes.root}
      data-tint={tintOf(name)}
      style={{ ...box, fontSize: size * 0.4 }}
      aria-hidden
    >
      {initials(name)}
    </span>
  )
}

/** The first letters of the first and last word, by code point: emoji and accents stay whole. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}

const tintCount = 4

function tintOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tintCount
}
