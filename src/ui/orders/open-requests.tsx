'use client'
// Client: answers travel to the API.

import { IconCalendarTime, IconFileX } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OrderView } from '../../contracts/orders'
import { formatDate } from '../../i18n/format'
import { Moment } from '../common/moment'
import { Prose } from '../common/prose'
import { Surface } from '../common/surface'
import { ConfirmedAct } from './confirmed-act'
import classes from './open-requests.module.css'
import { PlainAct } from './plain-act'
import { refundShares } from './refund-shares'
import { SplitBar } from './split-bar'
import { useAmountText } from './use-amount-text'

/** What one side has asked and the other has not answered yet. */
export function OpenRequests({ order }: { order: OrderView }) {
  return (
    <>
      {order.proposal ? <ProposalCard order={order} proposal={order.proposal} /> : null}
      {order.extension ? <ExtensionCard order={order} extension={order.extension} /> : null}
    </>
  )
}

type Proposal = NonNullable<OrderView['proposal']>

function ProposalCard({ order, proposal }: { order: OrderView; proposal: Proposal }) {
  const t = useTranslations('orderRequests.proposal')
  const amount = useAmountText(order)
  const can = (verb: OrderView['actions'][number]) => order.actions.includes(verb)
  const isOwn = proposal.by === order.side
  const name = proposal.by === 'seller' ? order.seller.displayName : order.customer.name
  const shares = refundShares(order, proposal.refundMinor)
  const values = {
    name,
    refund: amount(shares.customerMinor),
    rest: amount(shares.sellerMinor),
    customer: order.customer.name,
    seller: order.seller.displayName,
  }
  const body = proposal.isFull ? 'bodyFull' : 'bodyPartial'
  return (
    <RequestCard
      icon={<IconFileX size={22} aria-hidden />}
      title={t(isOwn ? 'titleOwn' : 'title', { name })}
      ends={t.rich(`silence.${proposal.silenceLeadsTo}`, {
        when: () => <Moment iso={proposal.endsAt} />,
      })}
      reason={proposal.reason}
      answers={
        <>
          {can('accept_cancellation') ? (
            <ConfirmedAct
              order={order}
              verb="accept_cancellation"
              title={t('accept.title')}
              isDestructive
            >
              {t(`accept.${order.side === 'seller' ? 'seller' : 'customer'}`, values)}
            </ConfirmedAct>
          ) : null}
          {can('decline_cancellation') ? (
            <PlainAct order={order} verb="decline_cancellation" variant="light" />
          ) : null}
          {can('withdraw_cancellation') ? (
            <PlainAct order={order} verb="withdraw_cancellation" variant="light" />
          ) : null}
        </>
      }
    >
      <p>{t(body, values)}</p>
      <SplitBar shares={shares} currency={order.quote.currency} />
    </RequestCard>
  )
}

type Extension = NonNullable<OrderView['extension']>

function ExtensionCard({ order, extension }: { order: OrderView; extension: Extension }) {
  const t = useTranslations('orderRequests.extension')
  const can = (verb: OrderView['actions'][number]) => order.actions.includes(verb)
  const locale = useLocale()
  const isOwn = order.side === 'seller'
  return (
    <RequestCard
      icon={<IconCalendarTime size={22} aria-hidden />}
      title={t(isOwn ? 'titleOwn' : 'title', { name: order.seller.displayName })}
      ends={t.rich('silence', { when: () => <Moment iso={extension.endsAt} /> })}
      reason={extension.reason}
      answers={
        <>
          {can('accept_extension') ? <PlainAct order={order} verb="accept_extension" /> : null}
          {can('decline_extension') ? (
            <PlainAct order={order} verb="decline_extension" variant="light" />
          ) : null}
          {can('withdraw_extension') ? (
            <PlainAct order={order} verb="withdraw_extension" variant="light" />
          ) : null}
        </>
      }
    >
      <p>
        {t.rich('body', {
          before: formatDate(extension.previousDueAt, locale),
          after: formatDate(extension.dueAt, locale),
          strong: (date) => <strong>{date}</strong>,
        })}
      </p>
    </RequestCard>
  )
}

function RequestCard(props: {
  icon: ReactNode
  title: string
  children: ReactNode
  reason: string
  ends: ReactNode
  answers: ReactNode
}) {
  return (
    <Surface>
      <section className={classes.card} aria-label={props.title}>
        <div className={classes.head}>
          <span className={classes.icon}>{props.icon}</span>
          <h2>{props.title}</h2>
        </div>
        {props.children}
        <blockquote className={classes.reason}>
          <Prose text={props.reason} />
        </blockquote>
        <p className={classes.ends}>{props.ends}</p>
        <div className={classes.answers}>{props.answers}</div>
      </section>
    </Surface>
  )
}
