import type { ReactNode } from 'react'
import classes from './empty-state.module.css'
import { TextilePattern } from './textile-pattern'

/** Nothing here yet: what that means and what to do next (pass a ButtonLink as `action`). */
export function EmptyState({
  title,
  body,
  action,
}: {
  title: string
  body?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes.root}>
      <div className={classes.cloth}>
        <TextilePattern tone="faint" />
      </div>
      <h2 className={classes.title}>{title}</h2>
      {body ? <p className={classes.body}>{body}</p> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
