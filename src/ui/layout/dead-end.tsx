import type { ReactNode } from 'react'
import { TextilePattern } from '../common/textile-pattern'
import classes from './dead-end.module.css'

/** A page that is not there or has failed: what happened, and the ways on as children. */
export function DeadEnd(props: {
  code: string
  title: string
  body: string
  note?: string
  children: ReactNode
}) {
  return (
    <div className={classes.root}>
      <div className={classes.cloth} aria-hidden>
        <TextilePattern tone="onInk" />
        <span className={classes.code}>{props.code}</span>
      </div>
      <h1 className={classes.title}>{props.title}</h1>
      <p className={classes.body}>{props.body}</p>
      <div className={classes.ways}>{props.children}</div>
      {props.note ? <p className={classes.note}>{props.note}</p> : null}
    </div>
  )
}
