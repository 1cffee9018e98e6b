'use client'
// Client: closes on Escape, on a click elsewhere and after a link was followed.

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import classes from './disclosure-menu.module.css'

/** A button that unfolds a list of links. It opens before JavaScript has loaded. */
export function DisclosureMenu({
  label,
  face,
  children,
}: {
  label: string
  face: ReactNode
  children: ReactNode
}) {
  const root = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const close = (event: Event) => {
      const menu = root.current
      if (!menu?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        menu.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && menu.contains(event.target)) return
      menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])

  const closeAfterLink = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (isLink && root.current) root.current.open = false
  }

  return (
    <details ref={root} className={classes.root}>
      <summary className={classes.summary} aria-label={label}>
        {face}
      </summary>
      <div className={classes.panel} onClick={closeAfterLink}>
        {children}
      </div>
    </details>
  )
}
