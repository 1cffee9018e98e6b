import { defaultLocale } from '@/src/contracts/locale'
import { messages } from '@/src/i18n/messages'
import classes from './pay.module.css'

export default function UnknownPayment() {
  const t = messages[defaultLocale].sandbox.unknown
  return (
    <div className={classes.frame}>
      <div className={classes.card}>
        <h1 className={classes.title}>{t.title}</h1>
        <p className={classes.dimmed}>{t.body}</p>
      </div>
    </div>
  )
}
