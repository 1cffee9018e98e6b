'use client'
// Client: an action that happens in the browser.

import type { MouseEvent, ReactNode } from 'react'
import classes from './button-link.module.css'

/** A button for public pages: looks like Mantine's, without its code. */
export function PlainButton(props: {
  children: ReactNode
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
  variant?: 'filled' | 'light' | 'quiet'
  size?: 'sm' | 'md' | 'lg'
  isFullWidth?: boolean
}) {
  return (
    <button
      type="button"
      onClick={props.onClick}
      className={classes.root}
      data-variant={props.variant ?? 'filled'}
      data-size={props.size ?? 'sm'}
      data-full={props.isFullWidth || undefined}
    >
      {props.children}
    </button>
  )
}
