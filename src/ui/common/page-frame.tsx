import type { ReactNode } from 'react'
import classes from './page-frame.module.css'

/** The width and the air of a page. `narrow` for forms and reading, `wide` for everything else. */
export function PageFrame({
  children,
  width = 'wide',
}: {
  children: ReactNode
  width?: 'wide' | 'narrow' | 'form'
}) {
  return (
    <div className={classes.frame} data-width={width}>
      {children}
    </div>
  )
}
