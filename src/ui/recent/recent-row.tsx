'use client'
// Client: only this browser knows what was looked at in it.

import { useEffect, useState, type ComponentType } from 'react'
import classes from './recent-row.module.css'
import { seenServices } from './seen-services'

type Shelf = ComponentType<{ ids: string[]; withHearts: boolean; isEmpty: () => void }>

/**
 * The services that were last looked at in this browser, with their room kept from the start;
 * nothing at all, and no script, where there are none.
 */
export function RecentRow({ withHearts = false }: { withHearts?: boolean }) {
  const [ids, setIds] = useState<string[]>([])
  const [Shelf, setShelf] = useState<Shelf | null>(null)
  useEffect(() => {
    const seen = seenServices()
    if (seen.length === 0) return
    setIds(seen)
    import('./recent-shelf')
      .then(({ RecentShelf }) => setShelf(() => RecentShelf))
      .catch(() => setIds([]))
  }, [])
  if (ids.length === 0) return null
  return (
    <div className={classes.room}>
      {Shelf === null ? null : (
        <Shelf ids={ids} withHearts={withHearts} isEmpty={() => setIds([])} />
      )}
    </div>
  )
}
