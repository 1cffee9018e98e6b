import type { ReactNode } from 'react'
import classes from './surface.module.css'

/** A raised sheet: elevation instead of a border. Renders on the server, needs no JavaScript. */
export function Surface({
  children,
  padding = 'lg',
}: {
  children: ReactNode
  padding?: 'none' | 'md' | 'lg'
}) {
  return (
    <div className={classes.root} data-padding={padding}>
      {children}
    </div>
  )
}
