import type { ReactNode } from 'react'
import { Link } from '../../i18n/navigation'
import classes from './section.module.css'

/** A part of a page below its own h2, with a way to the rest where there is more. */
export function Section({
  title,
  id,
  more,
  children,
}: {
  title: string
  /** The anchor of the section. */
  id?: string
  more?: { href: string; text: string }
  children: ReactNode
}) {
  return (
    <section className={classes.section} id={id}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {more ? (
          <Link href={more.href} prefetch={false} className={classes.more}>
            {more.text}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  )
}
