import classes from './text.module.css'

/** A text that a person wrote: its own line breaks, a readable measure, nothing interpreted. */
export function Prose({ text }: { text: string }) {
  return (
    <p className={classes.prose} dir="auto">
      {text}
    </p>
  )
}
