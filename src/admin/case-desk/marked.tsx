import type { ModerationFlag } from '../../contracts/services'
import classes from './case-desk.module.css'

/** A text with the excerpts of its flags marked where they stand, white space aside. */
export const Marked = ({ text, flags }: { text: string; flags: ModerationFlag[] }) => {
  const spans = flags
    .flatMap((flag) => {
      const span = spanOf(text, flag.excerpt)
      return span === null ? [] : [{ ...span, severity: flag.severity }]
    })
    .toSorted((a, b) => a.start - b.start)
  const pieces: React.ReactNode[] = []
  let done = 0
  for (const { start, end, severity } of spans) {
    if (start < done) continue
    pieces.push(text.slice(done, start))
    pieces.push(
      <mark key={start} className={classes.mark} data-severity={severity}>
        {text.slice(start, end)}
      </mark>,
    )
    done = end
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  )
}

const spanOf = (text: string, excerpt: string): { start: number; end: number } | null => {
  const words = excerpt.replaceAll(/^…|…$/gu, '').trim()
  if (words === '') return null
  const pattern = words
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(/\s+/gu, String.raw`\s+`)
  const match = new RegExp(pattern, 'u').exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}
