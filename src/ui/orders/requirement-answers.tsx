import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { AttachedFiles } from '../common/attached-files'
import { Prose } from '../common/prose'
import classes from './order-screen.module.css'

/** What the seller asked and what the customer answered. */
export function RequirementAnswers({ requirements }: { requirements: OrderView['requirements'] }) {
  const t = useTranslations('orders.requirements')
  return (
    <section className={classes.section} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {requirements.map((requirement) => (
        <div key={requirement.id}>
          <h3 dir="auto">{requirement.question}</h3>
          {requirement.answer ? <Prose text={requirement.answer} /> : null}
          {!requirement.answer && requirement.files.length === 0 ? (
            <p className={classes.dimmed}>{t('unanswered')}</p>
          ) : null}
          <AttachedFiles files={requirement.files} />
        </div>
      ))}
    </section>
  )
}
