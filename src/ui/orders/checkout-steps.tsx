import { useTranslations } from 'next-intl'
import classes from './checkout.module.css'

const steps = ['choices', 'payment'] as const

/** Where the customer is on the way to paying: two steps, no more. */
export function CheckoutSteps({ current }: { current: (typeof steps)[number] }) {
  const t = useTranslations('checkout.steps')
  return (
    <ol className={classes.steps} aria-label={t('label')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          {t(step)}
        </li>
      ))}
    </ol>
  )
}
