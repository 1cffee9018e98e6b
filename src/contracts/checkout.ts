import { z } from 'zod'
import { PackageTier } from './catalogue'
import { PlaceOrder } from './orders'

const manyOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value): unknown[] =>
      value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
    z.array(item).max(most),
  )

/** What the address of the checkout holds: everything chosen so far, so that it survives a reload. */
export const CheckoutQuery = z.object({
  service: z.string().min(1).max(200),
  package: PackageTier.catch('basic'),
  extra: manyOf(z.string().max(64), 8).catch([]),
  quantity: z.coerce.number().int().min(1).max(20).catch(1),
  step: z.enum(['choices', 'payment']).catch('choices'),
  notice: z.enum(['price-changed']).optional().catch(undefined),
})
export type CheckoutQuery = z.infer<typeof CheckoutQuery>

/** What the payment form sends: an order, and the address to come back to when the price changed. */
export const PlaceOrderForm = PlaceOrder.extend({
  extraIds: manyOf(z.string().max(64), 8),
  quantity: z.coerce.number().int().min(1).max(20),
  expectedTotalMinor: z.coerce.number().int(),
  service: z.string().min(1).max(200),
})

/** The address of the checkout with these choices, without the language. */
export const checkoutPath = (query: Partial<CheckoutQuery> & { service: string }): string => {
  const search = new URLSearchParams({ service: query.service })
  if (query.package) search.set('package', query.package)
  for (const extra of query.extra ?? []) search.append('extra', extra)
  if (query.quantity && query.quantity > 1) search.set('quantity', String(query.quantity))
  if (query.step === 'payment') search.set('step', 'payment')
  if (query.notice) search.set('notice', query.notice)
  return `/checkout?${search.toString()}`
}
