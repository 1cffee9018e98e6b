import { useTranslations } from 'next-intl'
import classes from './how-it-works.module.css'

const steps = ['choose', 'follow', 'accept'] as const

/** An order in three steps. */
export function HowItWorks() {
  const t = useTranslations('home.how')
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step} className={classes.step}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          <h3 className={classes.title}>{t(`${step}.title`)}</h3>
          <p className={classes.body}>{t(`${step}.body`)}</p>
        </li>
      ))}
    </ol>
  )
}
