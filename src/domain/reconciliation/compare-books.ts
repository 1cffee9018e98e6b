import type { Currency } from '../../contracts/money'
import type { ReportLine } from '../ports/payment-report'

export type Movement = 'payment' | 'refund' | 'payout' | 'chargeback'

/** One movement as our own rows have it. */
export type OurLine = {
  movement: Movement
  /** The id under which the provider knows it; for a chargeback its provider's reference. */
  subject: string
  amountMinor: number
  currency: Currency
  /** Our word for how it stands. */
  state: string
  /** It counts as moved: a report has to have it. */
  hasMoved: boolean
  at: Date
}

export type Difference = {
  kind: 'missing_here' | 'missing_there' | 'amount_differs' | 'state_differs'
  movement: Movement
  subject: string
  /** Day (UTC) of the movement, `2026-11-23`. */
  day: string
  currency: Currency
  ourMinor: number | null
  theirMinor: number | null
  ourState: string | null
  theirState: string | null
  /** Our id of what the provider is asked about again, where that settles it; else null. */
  healId: string | null
}

export type DayTotal = { day: string; currency: Currency; oursMinor: number; theirsMinor: number }

/**
 * Lays our rows beside a provider's report. `lines` may reach further than `ours` on both sides, so
 * that a movement near midnight is found whoever dated it. Fees are no difference: they are booked.
 */
export const compareBooks = (
  ours: readonly OurLine[],
  lines: readonly ReportLine[],
): Difference[] => {
  const theirs = new Map(lines.flatMap(named))
  const known = new Map(ours.map((line) => [keyOf(line.movement, line.subject), line]))
  const missing = ours
    .filter(({ hasMoved, movement, subject }) => hasMoved && !theirs.has(keyOf(movement, subject)))
    .map((our) => difference('missing_there', { our, their: null }))
  const compared = [...theirs].flatMap(([key, their]) => compareOne(known.get(key) ?? null, their))
  return [...missing, ...compared]
}

type TheirLine = ReportLine & { kind: Movement }

const isMovement = (line: ReportLine): line is TheirLine => line.kind !== 'fee'
const keyOf = (movement: Movement, subject: string): string => `${movement} ${subject}`
const subjectOf = ({ kind, id, providerReference }: TheirLine): string =>
  kind === 'chargeback' || id === null ? providerReference : id
const named = (line: ReportLine): [string, TheirLine][] =>
  isMovement(line) ? [[keyOf(line.kind, subjectOf(line)), line]] : []

const compareOne = (our: OurLine | null, their: TheirLine): Difference[] => {
  if (our === null) return [difference('missing_here', { our, their })]
  const isEqual = our.amountMinor === their.amountMinor && our.currency === their.currency
  if (!isEqual) return [difference('amount_differs', { our, their })]
  return agrees(our, their) ? [] : [difference('state_differs', { our, their })]
}

/** Theirs may be behind ours while it is pending there; never ahead, and never the contrary. */
const agrees = (our: OurLine, their: TheirLine): boolean =>
  their.kind === 'chargeback'
    ? our.state === their.state
    : our.hasMoved || their.state === 'pending'

const difference = (
  kind: Difference['kind'],
  { our, their }: { our: OurLine | null; their: TheirLine | null },
): Difference => {
  const movement = our?.movement ?? their?.kind ?? 'payment'
  return {
    kind,
    movement,
    subject: our?.subject ?? (their === null ? '' : subjectOf(their)),
    day: dayOf(their?.at ?? our?.at ?? new Date(0)),
    currency: our?.currency ?? their?.currency ?? 'XOF',
    ourMinor: our?.amountMinor ?? null,
    theirMinor: their?.amountMinor ?? null,
    ourState: our?.state ?? null,
    theirState: their?.state ?? null,
    healId: healId(kind, { our, their, movement }),
  }
}

/** What failed for good here and happened there is for people, not for a job. */
const healId = (
  kind: Difference['kind'],
  { our, their, movement }: { our: OurLine | null; their: TheirLine | null; movement: Movement },
): string | null => {
  if (movement === 'chargeback') {
    return kind === 'missing_here' || kind === 'state_differs' ? (their?.id ?? null) : null
  }
  const isOpen = kind === 'state_differs' && our !== null && !endedStates.has(our.state)
  return isOpen ? our.subject : null
}

const endedStates: ReadonlySet<string> = new Set(['cancelled', 'quarantined', 'failed'])

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** What came in less what went out, day by day, as each side has it; the report dates both. */
export const dayTotals = (ours: readonly OurLine[], lines: readonly ReportLine[]): DayTotal[] => {
  const totals = new Map<string, DayTotal>()
  const add = (
    { at, currency }: { at: Date; currency: Currency },
    side: 'oursMinor' | 'theirsMinor',
    amountMinor: number,
  ) => {
    const day = dayOf(at)
    const key = `${day} ${currency}`
    const before = totals.get(key) ?? { day, currency, oursMinor: 0, theirsMinor: 0 }
    totals.set(key, { ...before, [side]: before[side] + amountMinor })
  }
  const dates = new Map(lines.flatMap(named).map(([key, { at }]) => [key, at]))
  for (const line of lines.filter(isMovement)) {
    if (line.state !== 'pending') add(line, 'theirsMinor', signed(line.kind, line))
  }
  for (const line of ours.filter(({ hasMoved }) => hasMoved)) {
    const at = dates.get(keyOf(line.movement, line.subject)) ?? line.at
    add({ ...line, at }, 'oursMinor', signed(line.movement, line))
  }
  return [...totals.values()].toSorted(
    (a, b) => a.day.localeCompare(b.day) || a.currency.localeCompare(b.currency),
  )
}

/** Payments bring money in; a chargeback that was won moved nothing in the end. */
const signed = (
  movement: Movement,
  { amountMinor, state }: { amountMinor: number; state: string },
): number => {
  if (movement === 'payment') return amountMinor
  return movement === 'chargeback' && state === 'won' ? 0 : -amountMinor
}
