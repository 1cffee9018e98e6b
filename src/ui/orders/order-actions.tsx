'use client'
// Client: buttons act on the order and ask before what cannot be taken back.

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderAction, OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import { AnchorButton } from '../common/anchor-button'
import { ConfirmDialog } from '../common/confirm-dialog'
import { ProblemNotice } from '../forms/problem-notice'
import classes from './order-screen.module.css'
import { RevisionForm, RevisionQuota } from './revision-form'
import { useOrderAct } from './use-order-act'

/** Acts that need nothing but a yes, and the way to ask for a revision. Other forms stand apart. */
export function OrderActions({ order }: { order: OrderView }) {
  const t = useTranslations('orders.actions')
  const can = (action: OrderAction) => order.actions.includes(action)
  const [isRevising, setIsRevising] = useState(false)
  const hasAny =
    can('pay') ||
    can('accept') ||
    can('request_revision') ||
    confirmedActs.some(({ verb }) => can(verb))
  if (!hasAny) return null
  return (
    <section aria-label={t('title')} className={classes.section}>
      <div className={classes.buttons}>
        {can('pay') && order.redirectUrl ? (
          <PayLink order={order} redirectUrl={order.redirectUrl} />
        ) : null}
        {can('accept') ? <AcceptButton order={order} /> : null}
        {confirmedActs.map((act) =>
          can(act.verb) ? <ConfirmedAct key={act.verb} order={order} {...act} /> : null,
        )}
        {can('request_revision') && !isRevising ? (
          <Button size="md" variant="light" onClick={() => setIsRevising(true)}>
            {t('request_revision')}
          </Button>
        ) : null}
      </div>
      {can('request_revision') ? <RevisionQuota order={order} /> : null}
      {can('request_revision') && isRevising ? <RevisionForm order={order} /> : null}
    </section>
  )
}

const confirmedActs = [
  { verb: 'accept_delivery', variant: 'filled', isDestructive: false },
  { verb: 'skip_requirements', variant: 'light', isDestructive: false },
  { verb: 'decline', variant: 'subtle', isDestructive: true },
  { verb: 'cancel_overdue', variant: 'subtle', isDestructive: true },
  { verb: 'cancel_payment', variant: 'subtle', isDestructive: true },
] as const

/** A plain link: the page of the payment provider stands on its own. */
function PayLink({ order, redirectUrl }: { order: OrderView; redirectUrl: string }) {
  const t = useTranslations('orders.actions')
  const amount = useAmount(order)
  return (
    <AnchorButton href={redirectUrl}>
      {t('pay', { amount: amount(order.quote.totalMinor) })}
    </AnchorButton>
  )
}

function AcceptButton({ order }: { order: OrderView }) {
  const t = useTranslations('orders.actions')
  const { run, isPending, code } = useOrderAct(order.id, 'accept')
  return (
    <>
      {code ? <ProblemNotice code={code} /> : null}
      <Button size="md" loading={isPending} onClick={() => run()}>
        {t('accept')}
      </Button>
    </>
  )
}

function ConfirmedAct({
  order,
  verb,
  variant,
  isDestructive,
}: { order: OrderView } & (typeof confirmedActs)[number]) {
  const t = useTranslations('orders')
  const [isOpen, setIsOpen] = useState(false)
  const { run, isPending, code, reset } = useOrderAct(order.id, verb)
  const amount = useAmount(order)
  const values = {
    customer: order.customer.name,
    seller: order.seller.displayName,
    total: amount(order.quote.totalMinor),
    net: amount(order.quote.sellerNetMinor),
    amount: amount(order.quote.subtotalMinor - order.quote.discountMinor),
  }
  const open = () => {
    reset()
    setIsOpen(true)
  }
  return (
    <>
      <Button size="md" variant={variant} color={isDestructive ? 'gray' : undefined} onClick={open}>
        {t(`actions.${verb}`)}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t(`confirm.${verb}.title`)}
        confirmLabel={t(`actions.${verb}`)}
        isDestructive={isDestructive}
        isPending={isPending}
        code={code}
        onConfirm={() => run({}, () => setIsOpen(false))}
        onClose={() => setIsOpen(false)}
      >
        {t(`confirm.${verb}.body`, values)}
      </ConfirmDialog>
    </>
  )
}

function useAmount(order: OrderView): (amountMinor: number) => string {
  const locale = useLocale()
  return (amountMinor) => formatMoney({ amountMinor, currency: order.quote.currency }, locale)
}
