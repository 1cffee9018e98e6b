'use client'
// Client: stays in step with the orders while the page is open.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { OrderRow } from '../../contracts/orders'
import type { Page } from '../../contracts/pagination'
import { Surface } from '../common/surface'
import { useCursorList } from '../common/use-cursor-list'
import { boardGroupOf, boardGroups, deadlineOf } from './order-board'
import { OrderCard } from './order-card'
import classes from './order-card.module.css'
import { fetchOrders, ordersQueryKey, type OrderSide } from './orders-api'

/** Orders by what they ask of the reader: now, later, nothing any more. */
export function OrderGroups({
  initial,
  side,
  empty,
}: {
  initial: Page<OrderRow>
  side: OrderSide
  /** Shown until there is an order. */
  empty: ReactNode
}) {
  const t = useTranslations('orders')
  const { items, hasMore, isLoadingMore, canAct, loadMore } = useCursorList({
    queryKey: ordersQueryKey(side),
    initial,
    fetchPage: (cursor, signal) => fetchOrders(side, cursor, signal),
  })
  const [now] = useState(() => Date.now())
  if (items.length === 0) return empty
  return (
    <div className={classes.groups}>
      {boardGroups.map((group) => {
        const orders = items.filter((order) => boardGroupOf(order, side, now) === group)
        if (orders.length === 0) return null
        orders.sort((a, b) => soonest(a, side) - soonest(b, side))
        return (
          <section key={group} className={classes.group} aria-labelledby={`orders-${group}`}>
            <h2 id={`orders-${group}`}>
              {t(`groups.${side}.${group}`)} <span className={classes.count}>{orders.length}</span>
            </h2>
            <Surface padding="none">
              <ul className={classes.list}>
                {orders.map((order) => (
                  <li key={order.id}>
                    <OrderCard order={order} side={side} />
                  </li>
                ))}
              </ul>
            </Surface>
          </section>
        )
      })}
      {hasMore ? (
        <div>
          <Button variant="light" disabled={!canAct} loading={isLoadingMore} onClick={loadMore}>
            {t('older')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Orders with a deadline come first, the nearest on top; the others stay as they are. */
function soonest(order: OrderRow, side: OrderSide): number {
  const deadline = deadlineOf(order, side)
  return deadline === null ? Number.MAX_SAFE_INTEGER : Date.parse(deadline.at)
}
