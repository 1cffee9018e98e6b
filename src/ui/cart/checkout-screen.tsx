'use client'
// Client: stays in step with the payment while the page is open.

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { CheckoutView } from '../../contracts/checkout'
import type { PaymentMethod } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { callApi } from '../api-client'
import { AnchorButton } from '../common/anchor-button'
import { ButtonLink } from '../common/button-link'
import { Cover } from '../common/cover'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { Notice } from '../common/notice'
import { PageHeader } from '../common/page-header'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import card from '../orders/order-card.module.css'
import { PayAgain } from '../orders/pay-again'
import { OrderStatusTag } from '../orders/order-status-tag'
import classes from './cart.module.css'
import { CancelCheckout } from './cancel-checkout'

const paymentPollMs = 2_500

/** One payment and the orders it pays for: what is known about it, and where each order goes on. */
export function CheckoutScreen({
  initial,
  methods,
}: {
  initial: CheckoutView
  /** What some provider takes in its currency. */
  methods: readonly PaymentMethod[]
}) {
  const t = useTranslations('checkout.group')
  const queryKey = ['checkout', initial.id]
  const { data: checkout } = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      callApi({ path: `/checkouts/${initial.id}`, schema: CheckoutView, signal }),
    initialData: initial,
    refetchInterval: (query) =>
      query.state.data?.status === 'awaiting_payment' ? paymentPollMs : false,
  })
  const { status, orders } = checkout
  const count = orders.length
  return (
    <div className={classes.sellers}>
      <div aria-live="polite">
        <PageHeader
          title={t(`${status}.title`, { count })}
          intro={t(`${status}.body`, { count })}
        />
        <PaymentWatch checkout={checkout} />
      </div>
      <Surface padding="none">
        <ul className={classes.orders}>
          {orders.map((order) => (
            <li key={order.id}>
              <OrderLink order={order} currency={checkout.currency} />
            </li>
          ))}
        </ul>
      </Surface>
      {checkout.mayPayAgain ? (
        <PayAgain
          checkoutId={checkout.id}
          total={{ amountMinor: checkout.totalMinor, currency: checkout.currency }}
          methods={methods}
          isOver={status === 'closed'}
        />
      ) : null}
      {status === 'awaiting_payment' ? <Unpaid checkout={checkout} /> : null}
      {status === 'paid' ? (
        <div>
          <ButtonLink href={paths.orders}>{t('toOrders')}</ButtonLink>
        </div>
      ) : null}
      {status === 'closed' ? (
        <div>
          <ButtonLink href={paths.search} variant="light">
            {t('toSearch')}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  )
}

function Unpaid({ checkout }: { checkout: CheckoutView }) {
  const t = useTranslations('checkout.group')
  const locale = useLocale()
  const { totalMinor: amountMinor, currency, redirectUrl } = checkout
  return (
    <div className={classes.tools}>
      {redirectUrl ? (
        <AnchorButton href={redirectUrl}>
          {t('pay', { amount: formatMoney({ amountMinor, currency }, locale) })}
        </AnchorButton>
      ) : null}
      <CancelCheckout checkout={checkout} />
    </div>
  )
}

/** What is known about the money on its way, so that nobody pays twice. */
function PaymentWatch({ checkout }: { checkout: CheckoutView }) {
  const t = useTranslations('checkout.group')
  if (checkout.status !== 'awaiting_payment') return null
  const isOff = checkout.paymentStatus === 'failed' || checkout.paymentStatus === 'cancelled'
  if (isOff) return <Notice tone="bad">{t('failed')}</Notice>
  return (
    <Notice>
      {t(checkout.paymentStatus === 'unknown' ? 'unknown' : 'pending')}{' '}
      {t.rich('expires', { when: () => <Moment iso={checkout.expiresAt} /> })}
    </Notice>
  )
}

function OrderLink({
  order,
  currency,
}: {
  order: CheckoutView['orders'][number]
  currency: CheckoutView['currency']
}) {
  const t = useTranslations('checkout')
  return (
    <Link href={paths.order(order.id)} prefetch={false} className={card.row}>
      <div className={card.cover}>
        <Cover picture={order.cover} sizes="6rem" />
      </div>
      <div className={card.head}>
        <span className={card.title} dir="auto">
          {order.serviceTitle}
        </span>
        <span className={card.facts}>
          <span dir="auto">{t('by', { name: order.sellerName })}</span>
          <span>{t('days', { days: order.deliveryDays })}</span>
        </span>
      </div>
      <div className={card.side}>
        <OrderStatusTag status={order.status} side="customer" />
        <span className={card.amount}>
          <Money amountMinor={order.totalMinor} currency={currency} />
        </span>
      </div>
    </Link>
  )
}
