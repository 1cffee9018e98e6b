import type { ReactNode } from 'react'
import classes from './price-breakdown.module.css'

/** A list of amounts that lead to a total. */
export function PriceList({ children }: { children: ReactNode }) {
  return <dl className={classes.list}>{children}</dl>
}

export function PriceRow({
  label,
  isTotal = false,
  children,
}: {
  label: string
  isTotal?: boolean
  children: ReactNode
}) {
  return (
    <div className={isTotal ? `${classes.row} ${classes.total}` : classes.row}>
      <dt dir="auto">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
