import { minorUnits } from './minor-units'

/**
 * Splits an amount by weights so that the parts add up to it exactly (largest remainder; ties go
 * to the earlier part). Every part lies within one unit of its exact share.
 * Throws a RangeError for negative amounts, negative weights or weights that are all zero.
 */
export const allocate = (amountMinor: number, weights: readonly number[]): number[] => {
  if (minorUnits(amountMinor) < 0) throw new RangeError(`negative amount: ${amountMinor}`)
  const shares = weights.map((weight) => {
    if (minorUnits(weight) < 0) throw new RangeError(`negative weight: ${weight}`)
    return BigInt(weight)
  })
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  if (whole === 0n) throw new RangeError('no weight to allocate by')

  const amount = BigInt(amountMinor)
  const parts = shares.map((share, index) => ({
    index,
    floor: (amount * share) / whole,
    remainder: (amount * share) % whole,
  }))
  const given = parts.reduce((sum, part) => sum + part.floor, 0n)
  const luckiest = [...parts]
    .sort(
      (a, b) =>
        Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.index - b.index,
    )
    .slice(0, Number(amount - given))
  const bonus = new Set(luckiest.map((part) => part.index))
  return parts.map((part) => minorUnits(Number(part.floor) + (bonus.has(part.index) ? 1 : 0)))
}
