import { useTranslations } from 'next-intl'
import type { ServiceCard } from '../../contracts/catalogue'
import { ServiceGrid } from '../services/service-grid'
import classes from './promoted-services.module.css'

/** At most two services that staff put forward, said to be that, and how they were chosen. */
export function PromotedServices({ services }: { services: ServiceCard[] }) {
  const t = useTranslations('promotions')
  if (services.length === 0) return null
  return (
    <section className={classes.promoted} aria-labelledby="promoted">
      <div className={classes.head}>
        <h2 id="promoted" className={classes.title}>
          {t('title')}
        </h2>
        <details className={classes.why}>
          <summary className={classes.ask}>{t('ask')}</summary>
          <p className={classes.answer}>{t('answer')}</p>
        </details>
      </div>
      <ServiceGrid services={services} headingLevel={3} withHearts />
    </section>
  )
}
