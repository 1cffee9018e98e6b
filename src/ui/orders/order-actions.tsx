'use client'
// Client: buttons act on the order and ask before what cannot be taken back.

import { useTranslations } from 'next-intl'
import type { OrderAction, OrderView, PaymentMethod } from '../../contracts/orders'
import { AnchorButton } from '../common/anchor-button'
import { ConfirmedAct } from './confirmed-act'
import { OrderChoices } from './order-choices'
import { deliveryShare } from './delivery-share'
import classes from './order-screen.module.css'
import { PlainAct } from './plain-act'
import { useAmountText } from './use-amount-text'

const confirmedActs = [
  { verb: 'accept_delivery', variant: 'filled', isDestructive: false },
  { verb: 'skip_requirements', variant: 'light', isDestructive: false },
  { verb: 'decline', variant: 'subtle', isDestructive: true },
  { verb: 'cancel_overdue', variant: 'light', isDestructive: true },
  { verb: 'cancel_payment', variant: 'subtle', isDestructive: true },
] as const

/** What the viewer may do now, beside the forms that stand on the page by themselves. */
export function OrderActions({
  order,
  methods,
}: {
  order: OrderView
  methods: readonly PaymentMethod[]
}) {
  const t = useTranslations('orders.actions')
  const can = (action: OrderAction) => order.actions.includes(action)
  return (
    <section aria-label={t('title')} className={classes.actions}>
      <div className={classes.buttons}>
        {can('pay') && order.redirectUrl ? (
          <PayLink order={order} redirectUrl={order.redirectUrl} />
        ) : null}
        {can('accept') ? <PlainAct order={order} verb="accept" /> : null}
        {confirmedActs.map((act) =>
          can(act.verb) ? <AskedAct key={act.verb} order={order} {...act} /> : null,
        )}
        {can('extend_review_window') ? (
          <PlainAct order={order} verb="extend_review_window" variant="light" />
        ) : null}
      </div>
      <OrderChoices order={order} methods={methods} />
    </section>
  )
}

/** A plain link: the page of the payment provider stands on its own. */
function PayLink({ order, redirectUrl }: { order: OrderView; redirectUrl: string }) {
  const t = useTranslations('orders.actions')
  const amount = useAmountText(order)
  return (
    <AnchorButton href={redirectUrl}>
      {t('pay', { amount: amount(order.quote.totalMinor) })}
    </AnchorButton>
  )
}

function AskedAct({ order, ...act }: { order: OrderView } & (typeof confirmedActs)[number]) {
  const t = useTranslations('orders.confirm')
  const amount = useAmountText(order)
  const { quote } = order
  const share = deliveryShare(order)
  const values = {
    customer: order.customer.name,
    seller: order.seller.displayName,
    total: amount(quote.totalMinor),
    net: amount(quote.sellerNetMinor),
    held: amount(order.refundableMinor),
    amount: amount(share.amountMinor),
    step: share.step?.title ?? '',
  }
  const goesOn = act.verb === 'accept_delivery' && share.step?.isLast === false
  return (
    <ConfirmedAct order={order} title={t(`${act.verb}.title`)} {...act}>
      {goesOn ? t('accept_delivery.bodyStep', values) : t(`${act.verb}.body`, values)}
    </ConfirmedAct>
  )
}
