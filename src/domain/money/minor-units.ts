/** Basis points in a whole: 10,000 bps = 100 %. */
export const bpsInWhole = 10_000

/**
 * Returns the amount when it is a safe integer, throws otherwise: fractions and overflow are bugs,
 * never something to round away.
 */
export const minorUnits = (amount: number): number => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole minor units: ${amount}`)
  return amount === 0 ? 0 : amount
}

/** A rate in basis points, 0 to 10,000. Throws a RangeError otherwise. */
export const basisPoints = (bps: number): number => {
  if (!Number.isSafeInteger(bps) || bps < 0 || bps > bpsInWhole) {
    throw new RangeError(`not a rate in basis points: ${bps}`)
  }
  return bps
}

/** Sum in minor units; throws a RangeError when it leaves the safe integers. */
export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => minorUnits(sum + minorUnits(amount)), 0)

/** Product of a price and a count; throws a RangeError when it leaves the safe integers. */
export const timesMinor = (amountMinor: number, count: number): number =>
  minorUnits(minorUnits(amountMinor) * minorUnits(count))

/**
 * Share of a non-negative amount at a rate, rounded half up to the minor unit
 * (0.5 → 1). Computed in big integers, so no float ever rounds first.
 */
export const shareHalfUp = (amountMinor: number, bps: number): number =>
  toNumber((nonNegative(amountMinor) * BigInt(basisPoints(bps)) * 2n + WHOLE) / (WHOLE * 2n))

/** Share of a non-negative amount at a rate, rounded down: the payer of the share is favoured. */
export const shareDown = (amountMinor: number, bps: number): number =>
  toNumber((nonNegative(amountMinor) * BigInt(basisPoints(bps))) / WHOLE)

/**
 * The part of a non-negative amount that is a surcharge of the rate already contained in it
 * (VAT in a price that includes it): amount × rate / (1 + rate), rounded half up.
 */
export const includedShare = (amountMinor: number, bps: number): number => {
  const rate = BigInt(basisPoints(bps))
  const gross = WHOLE + rate
  return toNumber((nonNegative(amountMinor) * rate * 2n + gross) / (gross * 2n))
}

const WHOLE = BigInt(bpsInWhole)

const nonNegative = (amountMinor: number): bigint => {
  if (minorUnits(amountMinor) < 0) throw new RangeError(`negative amount: ${amountMinor}`)
  return BigInt(amountMinor)
}

const toNumber = (value: bigint): number => minorUnits(Number(value))
