'use client'
// Client: closes on Escape, on a click elsewhere and after a link was followed.

import { useEffect, useRef, type ReactNode } from 'react'
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
    const closeAfterLink = (event: MouseEvent) => {
      const menu = root.current
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (menu && link && menu.contains(link)) menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    document.addEventListener('click', closeAfterLink)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
      document.removeEventListener('click', closeAfterLink)
    }
  }, [])

  return (
    <details ref={root} className={classes.root}>
      <summary className={classes.summary} aria-label={label}>
        {face}
      </summary>
      <div className={classes.panel}>{children}</div>
    </details>
  )
}
