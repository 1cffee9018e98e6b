import type { ComponentProps, ReactNode } from 'react'
import { Link } from '../../i18n/navigation'
import classes from './button-link.module.css'

export type ButtonLinkProps = {
  href: string
  children: ReactNode
  /** `filled` once per screen; `quiet` beside it; `onInk` on the dark band. */
  variant?: 'filled' | 'light' | 'quiet' | 'onInk'
  size?: 'sm' | 'md' | 'lg'
  isFullWidth?: boolean
  prefetch?: ComponentProps<typeof Link>['prefetch']
}

/** A link that looks like a button. It needs no JavaScript; use Mantine's Button for actions. */
export function ButtonLink({
  href,
  children,
  variant = 'filled',
  size = 'sm',
  isFullWidth = false,
  prefetch = false,
}: ButtonLinkProps) {
  return (
    <Link
      href={href}
      prefetch={prefetch}
      className={classes.root}
      data-variant={variant}
      data-size={size}
      data-full={isFullWidth || undefined}
    >
      {children}
    </Link>
  )
}
