import { orderStatuses, type OrderStatus } from '../../contracts/orders'
import { holdingStatuses, settledStatuses } from './state-sets'
import { rules } from './transitions'

export type OrderEdge = { from: OrderStatus; to: OrderStatus; transition: string }

/**
 * Every legal change of status, for the database's edge table and the diagram in the docs.
 * Acts that leave the status as it is are edges onto themselves: history records them too.
 */
export const orderEdges = (): OrderEdge[] => {
  const edges = rules.flatMap((rule) =>
    rule.from.map((from) => ({
      from,
      to: rule.to === 'unchanged' ? from : rule.to,
      transition: rule.name,
    })),
  )
  const unique = new Map(edges.map((edge) => [`${edge.from}>${edge.to}:${edge.transition}`, edge]))
  return [...unique.keys()].sort().flatMap((key) => unique.get(key) ?? [])
}

/** What the database must know about each status to guard its money. */
export const orderStates = (): { status: OrderStatus; money: 'empty' | 'held' | 'any' }[] =>
  orderStatuses.map((status) => ({ status, money: moneyIn(status) }))

const moneyIn = (status: OrderStatus): 'empty' | 'held' | 'any' => {
  // A dispute opened while the earning clears holds nothing: its money lies with the seller.
  if (status === 'disputed') return 'any'
  if (holdingStatuses.some((holding) => holding === status)) return 'held'
  const isEmpty = status === 'awaiting_payment' || settledStatuses.some((one) => one === status)
  return isEmpty ? 'empty' : 'any'
}
