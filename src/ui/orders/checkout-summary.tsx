import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import type { Quote } from '../../contracts/orders'
import { Cover } from '../common/cover'
import { Surface } from '../common/surface'
import classes from './checkout.module.css'
import { PriceBreakdown } from './price-breakdown'

/** What is being ordered and what it costs in all, fees included. */
export function CheckoutSummary({ service, quote }: { service: ServicePage; quote: Quote }) {
  const t = useTranslations('checkout')
  return (
    <Surface>
      <section aria-label={t('summary')} aria-live="polite">
        <div className={classes.service}>
          <div className={classes.cover}>
            <Cover picture={service.gallery[0] ?? null} sizes="5rem" />
          </div>
          <div>
            <p className={classes.title} dir="auto">
              {service.title}
            </p>
            <p className={classes.dimmed} dir="auto">
              {t('by', { name: service.seller.displayName })}
            </p>
          </div>
        </div>
        <PriceBreakdown quote={quote} side="customer" isPaid={false} />
        <p className={classes.promise}>{t('delivery', { days: quote.deliveryDays })}</p>
        <p className={classes.promise}>
          <IconShieldCheck size={20} aria-hidden />
          <span>{t('held')}</span>
        </p>
      </section>
    </Surface>
  )
}
