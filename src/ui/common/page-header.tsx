import type { ReactNode } from 'react'
import classes from './page-header.module.css'

/** The one h1 of a page, a sentence below it, and what can be done beside it. */
export function PageHeader({
  title,
  intro,
  actions,
}: {
  title: string
  intro?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <h1 dir="auto">{title}</h1>
        {intro ? <p className={classes.intro}>{intro}</p> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  )
}
