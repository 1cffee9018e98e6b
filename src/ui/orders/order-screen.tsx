'use client'
// Client: stays in step with the order while the page is open.

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { OrderView, PaymentMethod } from '../../contracts/orders'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { Conversation } from '../conversations/conversation'
import { AgreedScope } from '../offers/agreed-scope'
import { DisputeSection } from './disputes/dispute-section'
import { DeliverForm } from './deliver-form'
import { Deliveries } from './deliveries'
import { MilestoneList } from './milestone-list'
import { OpenRequests } from './open-requests'
import { OrderActions } from './order-actions'
import { OrderDocuments } from './order-documents'
import { OrderFacts } from './order-facts'
import { OrderHeadline } from './order-headline'
import classes from './order-screen.module.css'
import { OrderTimeline } from './order-timeline'
import { fetchOrder, orderQueryKey } from './orders-api'
import { PayAgain } from './pay-again'
import { PriceBreakdown } from './price-breakdown'
import { RequirementAnswers } from './requirement-answers'
import { RequirementsForm } from './requirements-form'
import { ReviewSection } from './review-section'
import { SupplementList } from './supplement-list'

/** While a payment is on its way someone is looking at the page: ask often. */
const paymentPollMs = 2_500
/** Otherwise signals tell; this only covers a lost one. */
const quietPollMs = 30_000

const pollMs = (order: OrderView | undefined): number =>
  order?.status === 'awaiting_payment' ? paymentPollMs : quietPollMs

/** The whole order: where it stands, what to do, what was delivered, and the talk beside it. */
export function OrderScreen({
  initial,
  methods,
}: {
  initial: OrderView
  /** What some provider takes in its currency. */
  methods: readonly PaymentMethod[]
}) {
  const { data: order } = useQuery({
    queryKey: orderQueryKey(initial.id),
    queryFn: ({ signal }) => fetchOrder(initial.id, signal),
    initialData: initial,
    refetchInterval: (query) => pollMs(query.state.data),
  })
  return (
    <div className={classes.grid}>
      <div className={classes.main}>
        <div aria-live="polite">
          <OrderHeadline order={order} />
        </div>
        <OrderWork order={order} methods={methods} />
      </div>
      <OrderAside order={order} />
    </div>
  )
}

/** What there is to do and to see, in the order in which it matters. */
function OrderWork({ order, methods }: { order: OrderView; methods: readonly PaymentMethod[] }) {
  const mayAnswer = order.actions.includes('submit_requirements')
  const isDisputed = order.status === 'disputed'
  const hasAnswers = order.requirements.some(({ answer, files }) => answer || files.length > 0)
  return (
    <>
      <AgainSection order={order} methods={methods} />
      <OpenRequests order={order} />
      {mayAnswer ? (
        <Surface>
          <RequirementsForm order={order} />
        </Surface>
      ) : null}
      {order.actions.includes('deliver') ? (
        <Surface>
          <DeliverForm order={order} />
        </Surface>
      ) : null}
      {isDisputed && order.dispute ? (
        <DisputeSection order={order} dispute={order.dispute} />
      ) : null}
      <AgreedScope offer={order.offer} />
      {order.quote.milestones.length > 0 ? (
        <Surface>
          <MilestoneList order={order} />
        </Surface>
      ) : null}
      {order.supplements.length > 0 ? (
        <Surface>
          <SupplementList order={order} />
        </Surface>
      ) : null}
      {order.deliveries.length > 0 ? (
        <Surface>
          <Deliveries deliveries={order.deliveries} />
        </Surface>
      ) : null}
      <OrderActions order={order} methods={methods} />
      {order.dispute && !isDisputed ? (
        <DisputeSection order={order} dispute={order.dispute} />
      ) : null}
      {order.review || order.actions.includes('review') ? (
        <Surface>
          <ReviewSection order={order} />
        </Surface>
      ) : null}
      {hasAnswers && !mayAnswer ? (
        <Surface>
          <RequirementAnswers requirements={order.requirements} />
        </Surface>
      ) : null}
    </>
  )
}

/** After a failed payment: pay again, with everything that one payment was for. */
function AgainSection({ order, methods }: { order: OrderView; methods: readonly PaymentMethod[] }) {
  const t = useTranslations('orders.actions')
  const { checkout, quote } = order
  if (!order.mayPayAgain) return null
  if (checkout.orders > 1) {
    return (
      <div>
        <ButtonLink href={paths.checkoutGroup(checkout.id)}>
          {t('pay_together', { count: checkout.orders })}
        </ButtonLink>
      </div>
    )
  }
  return (
    <PayAgain
      checkoutId={checkout.id}
      total={{ amountMinor: quote.totalMinor, currency: quote.currency }}
      methods={methods}
      isOver={order.status === 'expired'}
    />
  )
}

function OrderAside({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const isSeller = order.side === 'seller'
  const isPaid = order.status !== 'awaiting_payment' && order.status !== 'expired'
  return (
    <div className={classes.aside}>
      <OrderChat order={order} />
      <Surface>
        <section className={classes.section} aria-label={t('facts.title')}>
          <h2>{t('facts.title')}</h2>
          <OrderFacts order={order} />
        </section>
      </Surface>
      <Surface>
        <section className={classes.section} aria-label={t('price.title')}>
          <h2>{t('price.title')}</h2>
          <PriceBreakdown
            quote={order.quote}
            side={isSeller ? 'seller' : 'customer'}
            isPaid={isPaid}
          />
        </section>
      </Surface>
      {isPaid ? (
        <Surface>
          <OrderDocuments orderId={order.id} side={isSeller ? 'seller' : 'customer'} />
        </Surface>
      ) : null}
      <Surface>
        <section className={classes.section} aria-label={t('timeline.title')}>
          <h2>{t('timeline.title')}</h2>
          <OrderTimeline timeline={order.timeline} />
        </section>
      </Surface>
    </div>
  )
}

/** The talk with the other side; before its first message there is only the way to start it. */
function OrderChat({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const isSeller = order.side === 'seller'
  const name = isSeller ? order.customer.name : order.seller.displayName
  if (order.conversationId) {
    return (
      <Surface padding="none">
        <section aria-label={t('chat.title', { name })}>
          <Conversation
            conversationId={order.conversationId}
            side={isSeller ? 'seller' : 'customer'}
            title={name}
            height="compact"
          />
        </section>
      </Surface>
    )
  }
  if (isSeller || !order.actions.includes('message')) return null
  return (
    <ButtonLink
      href={paths.newConversation({ seller: order.seller.id, service: order.service.id })}
      variant="light"
      isFullWidth
    >
      {t('actions.message', { name })}
    </ButtonLink>
  )
}
