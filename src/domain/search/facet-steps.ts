/** Price bands in francs CFA, both ends included; the last one has no end. */
export const priceBands = [
  { min: 0, max: 10_000 },
  { min: 10_000, max: 25_000 },
  { min: 25_000, max: 75_000 },
  { min: 75_000, max: 200_000 },
  { min: 200_000, max: null },
] as const

/** “Delivered within … days.” */
export const deliverySteps = [1, 3, 7, 14, 30] as const

/** “… stars and more.” */
export const ratingSteps = [4.5, 4, 3] as const

/** The facet's value in addresses: `10000-25000`, `200000-`. */
export const bandValue = (band: { min: number; max: number | null }): string =>
  `${band.min}-${band.max ?? ''}`
