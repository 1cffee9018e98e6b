import { minorUnits, sumMinor } from '../money/minor-units'
import type { AccountRef } from './accounts'

/** Money moves from the debited to the credited account; always more than zero. */
export type Transfer = { debit: AccountRef; credit: AccountRef; amountMinor: number }

type Source = { debit: AccountRef; amountMinor: number }
type Target = { credit: AccountRef; amountMinor: number }

/**
 * Moves what the sources give to the targets, filling each target in turn from the first source
 * that has something left: at most sources + targets − 1 transfers, none of zero.
 * Throws a RangeError when both sides differ or an amount is negative.
 */
export const routeTransfers = (
  sources: readonly Source[],
  targets: readonly Target[],
): Transfer[] => {
  const given = sumMinor(sources.map(({ amountMinor }) => positive(amountMinor)))
  const wanted = sumMinor(targets.map(({ amountMinor }) => positive(amountMinor)))
  if (given !== wanted) throw new RangeError(`${given} cannot become ${wanted}`)
  const left = sources.map((source) => ({ ...source }))
  const transfers: Transfer[] = []
  for (const { credit, amountMinor } of targets) {
    let missing = amountMinor
    for (const source of left) {
      const moved = Math.min(missing, source.amountMinor)
      if (moved === 0) continue
      transfers.push({ debit: source.debit, credit, amountMinor: moved })
      source.amountMinor -= moved
      missing -= moved
    }
  }
  return transfers
}

const positive = (amountMinor: number): number => {
  if (minorUnits(amountMinor) < 0) throw new RangeError(`negative transfer: ${amountMinor}`)
  return amountMinor
}
