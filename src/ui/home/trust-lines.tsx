import { IconLock, IconReceipt2, IconUserShield } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './trust-lines.module.css'

const lines = [
  { name: 'held', Sign: IconLock },
  { name: 'price', Sign: IconReceipt2 },
  { name: 'staff', Sign: IconUserShield },
] as const

/** Why a stranger may be paid: three lines. */
export function TrustLines() {
  const t = useTranslations('home.trust')
  return (
    <ul className={classes.lines}>
      {lines.map(({ name, Sign }) => (
        <li key={name} className={classes.line}>
          <Sign size={28} stroke={1.5} className={classes.icon} aria-hidden />
          <div>
            <h3 className={classes.title}>{t(`${name}.title`)}</h3>
            <p className={classes.body}>{t(`${name}.body`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
