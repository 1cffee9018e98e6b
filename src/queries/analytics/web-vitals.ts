import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import {
  vitalNames,
  type MeasuredDevice,
  type MeasuredPage,
  type VitalName,
} from '../../contracts/beacons'
import { percentileOf } from '../../domain/analytics/vital-buckets'

type Row = {
  page: MeasuredPage
  device: MeasuredDevice
  metric: VitalName
  bucket: number
  count: number
}

export type VitalFigure = { p75: number; count: number }
/** One kind of page on one kind of device; null where nobody told anything. */
export type PageVitals = {
  page: MeasuredPage
  device: MeasuredDevice
  figures: Record<VitalName, VitalFigure | null>
}

/**
 * How pages felt to those who opened them in so many days up to today (UTC): the third quartile of
 * each metric, right to a tenth. Most told about first.
 */
export const webVitals = async (
  { db, clock }: Pick<Ctx, 'db' | 'clock'>,
  { days }: { days: number },
): Promise<PageVitals[]> => {
  const { rows } = await db.execute<Row>(sql`
    select page, device, metric, bucket, sum(count)::float8 as count from core.web_vitals
    where day > (${clock().toISOString()}::timestamptz at time zone 'UTC')::date - ${days}::int
    group by page, device, metric, bucket`)
  const groups = Map.groupBy(rows, ({ page, device }) => `${page} ${device}`)
  const told = [...groups.values()].flatMap((own) => {
    const [first] = own
    return first === undefined
      ? []
      : [{ page: first.page, device: first.device, figures: figuresOf(own) }]
  })
  const size = ({ figures }: PageVitals) =>
    Math.max(...vitalNames.map((name) => figures[name]?.count ?? 0))
  return told.toSorted((a, b) => size(b) - size(a))
}

const figuresOf = (rows: readonly Row[]): PageVitals['figures'] => {
  const figureOf = (name: VitalName): VitalFigure | null => {
    const own = rows.filter(({ metric }) => metric === name)
    const p75 = percentileOf(name, own)
    return p75 === null ? null : { p75, count: own.reduce((sum, { count }) => sum + count, 0) }
  }
  return {
    lcp: figureOf('lcp'),
    inp: figureOf('inp'),
    cls: figureOf('cls'),
    fcp: figureOf('fcp'),
    ttfb: figureOf('ttfb'),
  }
}
