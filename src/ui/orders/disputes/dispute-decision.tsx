'use client'
// Client: the two sides answer the decision.

import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderView } from '../../../contracts/orders'
import { Moment } from '../../common/moment'
import { Prose } from '../../common/prose'
import { Tag } from '../../common/tag'
import { ConfirmedAct } from '../confirmed-act'
import requests from '../open-requests.module.css'
import { refundShares } from '../refund-shares'
import { SplitBar } from '../split-bar'
import { useAmountText } from '../use-amount-text'
import classes from './dispute.module.css'
import { AppealForm } from './statement-forms'

type Dispute = NonNullable<OrderView['dispute']>
type Decision = Dispute['decisions'][number]
type Props = { order: OrderView; dispute: Dispute; decision: Decision }

/** What the staff decided, why, who gets what, and until when either side may appeal. */
export function DisputeDecision({ order, dispute, decision }: Props) {
  const t = useTranslations('disputes.decision')
  const standing = dispute.decision?.id === decision.id
  return (
    <section className={requests.card} aria-label={t('title', { round: decision.round })}>
      <div className={requests.head}>
        <span className={requests.icon}>
          <IconGavel size={22} aria-hidden />
        </span>
        <h2>{t(`outcome.${decision.outcome}`)}</h2>
      </div>
      <p className={classes.who}>
        <span>
          {t('by')} · <Moment iso={decision.announcedAt} />
        </span>
        {standing ? null : <Tag>{t('replaced')}</Tag>}
      </p>
      {decision.refundMinor === null ? null : (
        <SplitBar
          shares={refundShares(order, decision.refundMinor)}
          currency={order.quote.currency}
        />
      )}
      <div className={requests.reason}>
        <Prose text={decision.reason} />
      </div>
      {standing ? <DecisionAnswers order={order} decision={decision} /> : null}
    </section>
  )
}

function DecisionAnswers({ order, decision }: Omit<Props, 'dispute'>) {
  const t = useTranslations('disputes.decision')
  const [isAppealing, setIsAppealing] = useState(false)
  const amount = useAmountText(order)
  const can = (verb: OrderView['actions'][number]) => order.actions.includes(verb)
  const other = order.side === 'seller' ? 'customer' : 'seller'
  const names = { customer: order.customer.name, seller: order.seller.displayName }
  const isOpen = order.status === 'disputed'
  const hasOther = decision.acceptedBy.includes(other)
  const hasOwn = order.side !== 'staff' && decision.acceptedBy.includes(order.side)
  const shares = refundShares(order, decision.refundMinor ?? 0)
  const values = {
    refund: amount(shares.customerMinor),
    rest: amount(shares.sellerMinor),
    ...names,
  }
  if (isAppealing && can('appeal_decision')) {
    return <AppealForm order={order} onClose={() => setIsAppealing(false)} />
  }
  return (
    <>
      {isOpen ? (
        <ul className={classes.deadlines}>
          {hasOwn ? <li>{t('acceptedOwn')}</li> : null}
          {hasOther ? <li>{t('acceptedOther', { name: names[other] })}</li> : null}
          <li>
            {decision.appealEndsAt === null
              ? t('final')
              : t.rich('appealEnds', { when: () => <Moment iso={decision.appealEndsAt ?? ''} /> })}
          </li>
        </ul>
      ) : null}
      <div className={requests.answers}>
        {can('accept_decision') ? (
          <ConfirmedAct
            order={order}
            verb="accept_decision"
            title={t('acceptTitle')}
            isDestructive={false}
          >
            {t('acceptBody', values)}
          </ConfirmedAct>
        ) : null}
        {can('appeal_decision') ? (
          <Button size="md" variant="light" onClick={() => setIsAppealing(true)}>
            {t('appeal')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
