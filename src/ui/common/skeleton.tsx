import classes from './skeleton.module.css'

/** The place of a text or a picture that is on its way. Sizes are CSS lengths. */
export function Skeleton({
  height = '1rem',
  width = '100%',
  isRound = false,
}: {
  height?: string
  width?: string
  isRound?: boolean
}) {
  return (
    <span
      className={classes.root}
      style={{ height, width, borderRadius: isRound ? '50%' : undefined }}
      aria-hidden
    />
  )
}
