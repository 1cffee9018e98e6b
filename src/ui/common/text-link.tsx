import type { ReactNode } from 'react'
import { Link } from '../../i18n/navigation'
import classes from './text-link.module.css'

/** A link that stands alone on its line, tall enough for a thumb. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={classes.root}>
      {children}
    </Link>
  )
}
