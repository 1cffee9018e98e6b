import type { CollectionBeforeChangeHook } from 'payload'
import type { Service } from '../../payload-types'

/** Keeps starting price, shortest delivery and cover equal to what packages and gallery say. */
export const deriveCardFields: CollectionBeforeChangeHook<Service> = ({ data }) => {
  const packages = data.packages ?? []
  const prices = packages.flatMap(({ priceMinor }) => (priceMinor ? [priceMinor] : []))
  const days = packages.flatMap(({ deliveryDays }) => (deliveryDays ? [deliveryDays] : []))
  const first = data.gallery?.[0]?.image
  return {
    ...data,
    startingPriceMinor: prices.length > 0 ? Math.min(...prices) : null,
    deliveryDays: days.length > 0 ? Math.min(...days) : null,
    cover: (typeof first === 'object' ? first.id : first) ?? null,
  }
}
