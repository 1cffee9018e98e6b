import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { orderSamples } from '@/app/[locale]/styleguide/order/order-samples'
import { routeAccess } from '@/tests/helpers/api-routes'
import type { Locale } from '../../contracts/locale'
import {
  OrderAction,
  orderStatuses,
  type OrderStatus,
  type OrderView,
} from '../../contracts/orders'
import { statusTimers } from '../../domain/orders/timers'
import { rules } from '../../domain/orders/transitions'
import { messages } from '../../i18n/messages'
import { AppProviders } from '../app-providers'
import { StyledParts } from '../styled-parts'
import { OrderHeadline } from './order-headline'
import { OrderScreen } from './order-screen'

// Next's own navigation stands only inside Next.
vi.mock('../../i18n/navigation', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="#link">{children}</a>,
  useRouter: () => ({}),
  usePathname: () => '/',
}))

const sides = ['customer', 'seller'] as const
type Side = (typeof sides)[number]
const at = '2026-12-24T12:00:00.000Z'

/** Transitions of the table without a button on the order page, and why. */
const withoutButton: Readonly<Record<string, string>> = {}

/** Statuses without a moment to wait for, and why. */
const nothingToWaitFor: Partial<Record<OrderStatus, string>> = {
  expired: 'it is over',
  completed: 'it is over; what clears tells its own moment',
  cancelled: 'it is over',
  resolved_refund: 'it is over',
  resolved_split: 'it is over',
  resolved_release: 'it is over',
  charged_back: 'the bank names no moment',
}

const sample = (name: string): OrderView => {
  const order = orderSamples[name]
  if (order === undefined) throw new Error(`No sample of an order ${name}`)
  return order
}

/** An order in which everything that can wait for an answer does. */
const orderIn = (status: OrderStatus, side: Side): OrderView => {
  const timer = statusTimers[status]
  const isDisputed = status === 'disputed'
  return {
    ...sample('delivered'),
    status,
    side,
    dueAt: status === 'in_progress' ? at : null,
    overdueFrom: status === 'in_progress' ? at : null,
    proposal: isDisputed ? null : sample('proposal').proposal,
    extension: isDisputed ? null : sample('extension').extension,
    dispute: isDisputed ? sample('decided').dispute : null,
    requirements: [
      {
        id: 'q',
        question: '?',
        kind: 'text',
        choices: [],
        isRequired: true,
        answer: '',
        files: [],
      },
    ],
    nextTimer: timer === null ? null : { transition: timer.transition, at },
    actions: [],
  }
}

const markupOf = (children: ReactNode, locale: Locale = 'fr'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      timeZone="UTC"
      onError={(error) => {
        throw error
      }}
    >
      <AppProviders>
        <StyledParts>{children}</StyledParts>
      </AppProviders>
    </NextIntlClientProvider>,
  )

const textOf = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, '').trim()

/** What the buttons of the page say. */
const buttonsOf = (order: OrderView, locale: Locale): string[] =>
  markupOf(<OrderScreen initial={order} methods={['mobile_money']} />, locale)
    .split('<button')
    .slice(1)
    .map((rest) => textOf(`<button${rest.split('</button>')[0] ?? ''}`))

const idle = new Map<string, string[]>()

/** The buttons that stand there although there is nothing to do. */
const idleButtonsOf = (order: OrderView, locale: Locale): string[] => {
  const key = `${order.status} ${order.side} ${locale}`
  const known = idle.get(key) ?? buttonsOf(order, locale)
  idle.set(key, known)
  return known
}

const labelOf = (action: OrderAction, locale: Locale): string => {
  const { disputes, orders } = messages[locale]
  switch (action) {
    case 'deliver':
      return orders.deliver.submit
    case 'review':
      return orders.review.submit
    case 'answer_dispute':
      return disputes.answer.submit
    case 'add_statement':
      return disputes.statement.title
    case 'appeal_decision':
      return disputes.decision.appeal
    default:
      return orders.actions[action]
  }
}

/** Every act that the table leaves to a side in some state. */
const acts = orderStatuses.flatMap((status) =>
  sides.flatMap((side) => {
    const allowed = rules.filter(
      ({ from, actors }) => from.includes(status) && actors.includes(side),
    )
    return [...new Set(allowed.map(({ name }) => name))].map((name) => ({ status, side, name }))
  }),
)

describe('every act of the table has its button and its endpoint', () => {
  const offered = acts.filter(({ name }) => withoutButton[name] === undefined)

  test('the table leaves both sides something to do, and excuses name real acts', () => {
    expect(acts.length).toBeGreaterThan(50)
    const names: string[] = acts.map(({ name }) => name)
    expect(Object.keys(withoutButton).filter((name) => !names.includes(name))).toEqual([])
  })

  test.each(offered)('$side, $status: $name', ({ status, side, name }) => {
    const action = OrderAction.parse(name)
    expect(Object.keys(routeAccess)).toContain(`POST /orders/{id}/${name.replaceAll('_', '-')}`)
    const order = orderIn(status, side)
    for (const locale of ['fr', 'en'] as const) {
      const label = labelOf(action, locale)
      expect(buttonsOf({ ...order, actions: [action] }, locale)).toContain(label)
      expect(idleButtonsOf(order, locale)).not.toContain(label)
    }
  })
})

describe('every state says what happens next, and by when', () => {
  const states = orderStatuses.flatMap((status) => sides.map((side) => ({ status, side })))

  test.each(states)('$side, $status', ({ status, side }) => {
    for (const locale of ['fr', 'en'] as const) {
      const order = {
        ...orderIn(status, side),
        dispute: status === 'disputed' ? sample('disputed').dispute : null,
      }
      const markup = markupOf(<OrderHeadline order={order} />, locale)
      expect(textOf(markup.split('</h1>')[1] ?? '').length).toBeGreaterThan(20)
      expect([status, markup.includes('<time')]).toEqual([
        status,
        nothingToWaitFor[status] === undefined,
      ])
    }
  })

  test('what ended before it began says why, and late work who may end it', () => {
    const last = { sequence: 2, status: 'expired', transition: 'cancel_payment' } as const
    const order: OrderView = {
      ...orderIn('expired', 'customer'),
      timeline: [{ ...last, actor: 'customer', at, words: '' }],
    }
    expect(markupOf(<OrderHeadline order={order} />)).toContain('Vous avez abandonné')
    const late: OrderView = { ...orderIn('in_progress', 'seller'), isOverdue: true }
    expect(markupOf(<OrderHeadline order={late} />)).toContain('peut annuler sans votre accord')
  })

  test('an earning that clears says when it can be taken, and then that it can', () => {
    const order = orderIn('completed', 'seller')
    const clearing: OrderView = { ...order, earningStatus: 'pending', clearsAt: at }
    expect(markupOf(<OrderHeadline order={clearing} />)).toContain('<time')
    const cleared: OrderView = { ...order, earningStatus: 'available' }
    expect(markupOf(<OrderHeadline order={cleared} />)).toContain('est disponible')
  })

  test('a decided dispute says until when it can be appealed', () => {
    const markup = markupOf(<OrderScreen initial={sample('decided')} methods={[]} />)
    expect(markup).toContain(sample('decided').dispute?.decision?.appealEndsAt)
  })
})
