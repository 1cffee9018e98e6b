import type { ReactNode } from 'react'
import classes from './button-link.module.css'

/** Looks like a ButtonLink, for addresses outside of the languages: a provider's page, a tool. */
export function AnchorButton({
  href,
  variant = 'filled',
  children,
}: {
  href: string
  variant?: 'filled' | 'light'
  children: ReactNode
}) {
  return (
    <a href={href} className={classes.root} data-variant={variant} data-size="md">
      {children}
    </a>
  )
}
