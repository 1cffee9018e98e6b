import classes from './badge.module.css'
import type { Tone } from './state-tones'

/** A state in words; the colour only repeats them. */
export const Badge = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={classes.badge} data-tone={tone}>
    {children}
  </span>
)
