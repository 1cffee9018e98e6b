'use client'
// Client: new orders appear while the page is open.

import { useQuery } from '@tanstack/react-query'
import type { OrderRow } from '../../contracts/orders'
import type { Page } from '../../contracts/pagination'
import { Surface } from '../common/surface'
import { OrderCard } from './order-card'
import classes from './order-card.module.css'
import { fetchOrdersToDo, ordersToDoQueryKey } from './orders-api'

const quietPollMs = 30_000

/** The seller's orders that wait for the seller, soonest seen first. */
export function OrdersToDo({ initial, nothing }: { initial: Page<OrderRow>; nothing: string }) {
  const { data } = useQuery({
    queryKey: ordersToDoQueryKey,
    queryFn: ({ signal }) => fetchOrdersToDo(signal),
    initialData: initial,
    refetchInterval: quietPollMs,
  })
  if (data.items.length === 0) return <p className={classes.count}>{nothing}</p>
  return (
    <Surface padding="none">
      <ul className={classes.list}>
        {data.items.map((order) => (
          <li key={order.id}>
            <OrderCard order={order} side="seller" />
          </li>
        ))}
      </ul>
    </Surface>
  )
}
