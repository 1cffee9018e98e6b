import { useId } from 'react'
import classes from './textile-pattern.module.css'

/**
 * The geometry of woven strips: lozenges between stepped lines, one thread wide. Decorative.
 * `faint` fills an empty cover, `onInk` the dark band, `accent` draws in laterite.
 */
export function TextilePattern({ tone = 'faint' }: { tone?: 'faint' | 'onInk' | 'accent' }) {
  const id = useId()
  return (
    <svg className={classes.fill} data-tone={tone} aria-hidden>
      <defs>
        <pattern id={id} width="96" height="96" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="2">
            <path d="M24 4 44 24 24 44 4 24Z" />
            <path d="M24 14 34 24 24 34 14 24Z" />
            <path d="M72 52 92 72 72 92 52 72Z" />
            <path d="M72 62 82 72 72 82 62 72Z" />
            <path d="M52 8h8v8h8v8h8v8h8v8h8" />
            <path d="M52 24h8v8h8v8h8" />
            <path d="M4 88h8v-8h8v-8h8v-8h8v-8h8" />
            <path d="M4 72h8v-8h8v-8h8" />
          </g>
          <g fill="currentColor">
            <path d="M24 21 27 24 24 27 21 24Z" />
            <path d="M72 69 75 72 72 75 69 72Z" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
