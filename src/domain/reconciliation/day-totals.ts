import type { Currency } from '../../contracts/money'
import type { ReportLine } from '../ports/payment-report'
import { dayOf, keyOf, named, type Difference, type OurLine } from './compare-books'

/** A fee that was booked from an earlier report, by the provider's reference. */
export type BookedFee = { reference: string; amountMinor: number; currency: Currency }

/** What moved in one day, currency and kind, in minor units, as each side has it. */
export type DayTotal = {
  day: string
  currency: Currency
  kind: Difference['movement']
  oursMinor: number
  theirsMinor: number
  /** Ours less theirs, without what a difference of a single line accounts for. */
  unexplainedMinor: number
}

type Books = {
  ours: readonly OurLine[]
  lines: readonly ReportLine[]
  fees: readonly BookedFee[]
  /** What the comparison of single lines found in the same books. */
  differences: readonly Difference[]
}

/**
 * Adds both sides up by day, currency and kind. Lines are laid beside each other one by one; the
 * totals see what that cannot: a movement that is listed twice, a fee that became another. The
 * report dates both sides. What is still on its way there is no difference.
 */
export const dayTotals = ({ ours, lines, fees, differences }: Books): DayTotal[] => {
  const totals = new Map<string, DayTotal>()
  const add = (
    { day, currency, kind }: Pick<DayTotal, 'day' | 'currency' | 'kind'>,
    { oursMinor = 0, theirsMinor = 0, isExplained = false },
  ) => {
    const key = subjectOf({ day, currency, kind })
    const before = totals.get(key)
    totals.set(key, {
      day,
      currency,
      kind,
      oursMinor: (before?.oursMinor ?? 0) + oursMinor,
      theirsMinor: (before?.theirsMinor ?? 0) + theirsMinor,
      unexplainedMinor:
        (before?.unexplainedMinor ?? 0) + (isExplained ? 0 : oursMinor - theirsMinor),
    })
  }
  const compared = new Map<string, ReportLine>(lines.flatMap(named))
  const differing = new Set(differences.map(({ movement, subject }) => keyOf(movement, subject)))
  for (const line of lines) {
    const [[key] = ['']] = named(line)
    const isExplained = compared.get(key) === line && differing.has(key)
    const theirsMinor = line.state === 'pending' ? 0 : movedMinor(line.kind, line)
    add({ ...line, day: dayOf(line.at) }, { theirsMinor, isExplained })
  }
  for (const our of ours.filter(({ hasMoved }) => hasMoved)) {
    const key = keyOf(our.movement, our.subject)
    const line = compared.get(key)
    const day = dayOf(line?.at ?? our.at)
    const isExplained = differing.has(key) || line?.state === 'pending'
    const oursMinor = movedMinor(our.movement, our)
    add({ day, currency: our.currency, kind: our.movement }, { oursMinor, isExplained })
  }
  const dates = new Map(lines.map(({ providerReference, at }) => [providerReference, at]))
  for (const { reference, currency, amountMinor: oursMinor } of fees) {
    const at = dates.get(reference)
    if (at !== undefined) add({ day: dayOf(at), currency, kind: 'fee' }, { oursMinor })
  }
  return [...totals.values()]
    .filter(({ oursMinor, theirsMinor }) => oursMinor !== 0 || theirsMinor !== 0)
    .toSorted((a, b) => subjectOf(a).localeCompare(subjectOf(b)))
}

/** The totals that differ by more than their single lines do: for people to look at. */
export const differingTotals = (totals: readonly DayTotal[]): Difference[] =>
  totals
    .filter(({ unexplainedMinor }) => unexplainedMinor !== 0)
    .map((total) => ({
      kind: 'total_differs',
      movement: total.kind,
      subject: subjectOf(total),
      day: total.day,
      currency: total.currency,
      ourMinor: total.oursMinor,
      theirMinor: total.theirsMinor,
      ourState: null,
      theirState: null,
      healId: null,
    }))

const subjectOf = ({ day, currency, kind }: Pick<DayTotal, 'day' | 'currency' | 'kind'>): string =>
  `${day} ${currency} ${kind}`

/** A chargeback that was won moved nothing in the end. */
const movedMinor = (
  kind: DayTotal['kind'],
  { amountMinor, state }: { amountMinor: number; state: string },
): number => (kind === 'chargeback' && state === 'won' ? 0 : amountMinor)
