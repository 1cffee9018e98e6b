/** Prices of the same category and currency; null when too few exist to compare with. */
export type CategoryPrices = { medianMinor: number; count: number }

/** Fewer services say nothing about what is usual. */
const leastComparable = 5
const timesCheaper = 8
const timesDearer = 12

/** True when a starting price is far from what the category usually costs. */
export const isPriceOutlier = (priceMinor: number, prices: CategoryPrices | null): boolean => {
  if (prices === null || prices.count < leastComparable || prices.medianMinor <= 0) return false
  return (
    priceMinor * timesCheaper < prices.medianMinor || priceMinor > prices.medianMinor * timesDearer
  )
}
