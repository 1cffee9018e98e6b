import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

const icons = { info: IconInfoCircle, good: IconCircleCheck, bad: IconAlertTriangle }

/** What happened, in a sentence or two. `bad` is announced at once to screen readers. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: keyof typeof icons
  title?: string
  children?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={classes.root} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={20} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
