'use client'
// Client: stays in step with the orders while the page is open.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OrderRow, OrderStatus } from '../../contracts/orders'
import { settledStatuses } from '../../domain/orders/state-sets'
import type { Page } from '../../contracts/pagination'
import { Surface } from '../common/surface'
import { useCursorList } from '../common/use-cursor-list'
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
  const { items, hasMore, isLoadingMore, loadMore } = useCursorList({
    queryKey: ordersQueryKey(side),
    initial,
    fetchPage: (cursor, signal) => fetchOrders(side, cursor, signal),
  })
  if (items.length === 0) return empty
  return (
    <div className={classes.groups}>
      {groupNames.map((group) => {
        const orders = items.filter((order) => groupOf(order) === group)
        if (orders.length === 0) return null
        return (
          <section key={group} className={classes.group} aria-labelledby={`orders-${group}`}>
            <h2 id={`orders-${group}`}>
              {t(`groups.${group}`)} <span className={classes.count}>{orders.length}</span>
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
          <Button variant="light" loading={isLoadingMore} onClick={loadMore}>
            {t('older')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

const groupNames = ['toDo', 'underway', 'past'] as const

const pastStatuses: readonly OrderStatus[] = settledStatuses

function groupOf(order: OrderRow): (typeof groupNames)[number] {
  if (order.needsAction) return 'toDo'
  return pastStatuses.includes(order.status) ? 'past' : 'underway'
}
