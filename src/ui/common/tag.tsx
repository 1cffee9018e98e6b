import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type TagTone = 'neutral' | 'accent' | 'good' | 'warning' | 'bad'

/** A short state or quality. Colour repeats what the word says, it never says it alone. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className={classes.root} data-tone={tone}>
      {children}
    </span>
  )
}
