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
  kind: 'missing_here' | 'missing_there' | 'amount_differs' | 'state_differs' | 'total_differs'
  movement: Movement | 'fee'
  /** The movement; for a total its day, currency and kind. */
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

export type TheirLine = ReportLine & { kind: Movement }

const isMovement = (line: ReportLine): line is TheirLine => line.kind !== 'fee'
/** A movement as both sides name it. */
export const keyOf = (movement: Difference['movement'], subject: string): string =>
  `${movement} ${subject}`
const subjectOf = ({ kind, id, providerReference }: TheirLine): string =>
  kind === 'chargeback' || id === null ? providerReference : id
/** A line of the report by its name; none for a fee, which has no row of ours. */
export const named = (line: ReportLine): [string, TheirLine][] =>
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

/** Day (UTC) of a moment, `2026-11-23`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
