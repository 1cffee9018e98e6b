import type { CheckoutQuery } from '../../contracts/checkout'

/** The address of a step of the checkout with these choices, without the language. */
export const checkoutPath = (
  query: Partial<CheckoutQuery> & { service: string },
  step: 'choices' | 'payment' = 'choices',
): string => {
  const search = new URLSearchParams({ service: query.service })
  if (query.package) search.set('package', query.package)
  for (const extra of query.extra ?? []) search.append('extra', extra)
  if (query.quantity && query.quantity > 1) search.set('quantity', String(query.quantity))
  if (query.coupon) search.set('coupon', query.coupon)
  if (query.notice) search.set('notice', query.notice)
  return `${step === 'payment' ? '/checkout/payment' : '/checkout'}?${search.toString()}`
}
