type Package = { priceMinor?: number | null; deliveryDays?: number | null }

/** What a card shows of a listing, derived from its packages and its gallery. */
export const cardFields = (
  packages: readonly Package[],
  galleryIds: readonly string[],
): { startingPriceMinor: number | null; deliveryDays: number | null; cover: string | null } => {
  const prices = packages.flatMap(({ priceMinor }) => (priceMinor ? [priceMinor] : []))
  const days = packages.flatMap(({ deliveryDays }) => (deliveryDays ? [deliveryDays] : []))
  return {
    startingPriceMinor: prices.length > 0 ? Math.min(...prices) : null,
    deliveryDays: days.length > 0 ? Math.min(...days) : null,
    cover: galleryIds[0] ?? null,
  }
}
