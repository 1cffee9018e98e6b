import { useId } from 'react'
import classes from './woven-rule.module.css'

/** A section break: one narrow woven strip. Decorative. */
export function WovenRule() {
  const id = useId()
  return (
    <svg className={classes.rule} height="12" width="100%" aria-hidden>
      <defs>
        <pattern id={id} width="48" height="12" patternUnits="userSpaceOnUse">
          <path d="M6 0 12 6 6 12 0 6Z" fill="var(--accent)" />
          <path d="M18 2.5 21.5 6 18 9.5 14.5 6Z" fill="var(--thread)" />
          <path d="M26 6h4M32 6h4" stroke="var(--thread)" strokeWidth="2" />
          <path d="M42 2.5 45.5 6 42 9.5 38.5 6Z" fill="var(--thread)" />
        </pattern>
      </defs>
      <rect width="100%" height="12" fill={`url(#${id})`} />
    </svg>
  )
}
