import { IconEye, IconLock, IconUsers } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextilePattern } from '../common/textile-pattern'
import classes from './auth-frame.module.css'

const promises = [
  { key: 'held', Icon: IconLock },
  { key: 'price', Icon: IconEye },
  { key: 'staff', Icon: IconUsers },
] as const

/** Where people sign in and up: one short form, and beside it (on wide screens) why it is safe. */
export function AuthFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('auth.panel')
  return (
    <div className={classes.root}>
      <div className={classes.form}>{children}</div>
      <aside className={classes.panel} aria-label={t('title')}>
        <div className={classes.cloth}>
          <TextilePattern tone="onInk" />
        </div>
        <p className={classes.panelTitle}>{t('title')}</p>
        <ul className={classes.promises}>
          {promises.map(({ key, Icon }) => (
            <li key={key} className={classes.promise}>
              <Icon size={20} aria-hidden />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  )
}

/** The heading of a form page, with the sentence that says why one is here. */
export function AuthHeading({ title, intro }: { title: string; intro: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p className={classes.intro}>{intro}</p>
    </>
  )
}

/** The other way out of a form page. */
export function AuthAfter({ children }: { children: ReactNode }) {
  return <p className={classes.after}>{children}</p>
}
