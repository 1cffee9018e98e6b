import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OrderView } from '../../contracts/orders'
import { Cover } from '../common/cover'
import { Moment } from '../common/moment'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { TextLink } from '../common/text-link'
import classes from './order-facts.module.css'

/** What was ordered: the service, its package, and the promises that came with it. */
export function OrderFacts({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const other = order.side === 'seller' ? order.customer.name : order.seller.displayName
  const { revisions } = order.quote
  return (
    <div>
      <div className={classes.service}>
        <div className={classes.cover}>
          <Cover picture={order.service.cover} sizes="6rem" />
        </div>
        <div>
          <p className={classes.title} dir="auto">
            {order.service.title}
          </p>
          <p className={classes.dimmed} dir="auto">
            {t(order.side === 'seller' ? 'row.for' : 'row.by', { name: other })}
          </p>
        </div>
      </div>
      {order.offer ? (
        <details className={classes.offer}>
          <summary>{t('facts.offer', { title: order.offer.title })}</summary>
          <Prose text={order.offer.description} />
        </details>
      ) : null}
      <dl className={classes.facts}>
        {order.offer ? null : <Fact label={t('facts.package')}>{order.packageName}</Fact>}
        <Fact label={t('facts.delivery')}>
          {t('facts.deliveryDays', { days: order.quote.deliveryDays })}
        </Fact>
        <Fact label={t('facts.revisions')}>
          {revisions === null
            ? t('facts.revisionsUnlimited', { used: order.revisionsUsed })
            : t('facts.revisionsCount', { used: order.revisionsUsed, allowed: revisions })}
        </Fact>
        <Fact label={t('facts.placed')}>
          <Moment iso={order.placedAt} />
        </Fact>
      </dl>
      {order.service.slug ? (
        <TextLink href={paths.service(order.service.slug)}>{t('facts.service')}</TextLink>
      ) : null}
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
