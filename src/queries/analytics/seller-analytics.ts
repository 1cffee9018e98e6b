import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { AnalyticsCounts, AnalyticsPeriod, SellerAnalytics } from '../../contracts/analytics'
import { analyticsSteps } from '../../domain/analytics/analytics-steps'
import { AppError } from '../../domain/errors'
import { dayIn } from '../../domain/sellers/days'

/** `step` counts from 1; 0 is the time before the period. */
type Row = AnalyticsCounts & { id: string; title: string; step: number }

/**
 * How often the viewer's services were seen, opened and ordered, by days in UTC.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const sellerAnalytics = async (
  { db, viewer, clock }: Pick<Ctx, 'db' | 'viewer' | 'clock'>,
  { period }: { period: AnalyticsPeriod },
): Promise<SellerAnalytics> => {
  const { sellerId } = requireUser(viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  const { starts, before } = analyticsSteps(period, dayIn(clock(), 'UTC'))
  const { rows } = await db.execute<Row>(sql`
    with mine as materialized (
      select id, coalesce(title, '') as title from services where seller_id = ${sellerId}),
    happened as (
      select service_id, day, impressions, visits, 0 as orders
      from core.service_days where service_id in (select id from mine) and day >= ${before}::date
      union all
      select service_id, (paid_at at time zone 'UTC')::date, 0, 0, 1
      from orders where seller_id = ${sellerId}
        and paid_at >= ${before}::date::timestamp at time zone 'UTC')
    select mine.id, mine.title,
      width_bucket(happened.day, array(
        select value::date from jsonb_array_elements_text(${JSON.stringify(starts)}::jsonb))) as step,
      sum(impressions)::float8 as impressions, sum(visits)::float8 as visits,
      sum(orders)::float8 as orders
    from happened join mine on mine.id = happened.service_id
    group by mine.id, mine.title, step`)
  const during = rows.filter(({ step }) => step > 0)
  const services = [...Map.groupBy(during, ({ id }) => id)].map(([id, own]) => ({
    id,
    title: own[0]?.title ?? '',
    ...sumOf(own),
  }))
  return {
    period,
    total: sumOf(during),
    before: sumOf(rows.filter(({ step }) => step === 0)),
    steps: starts.map((startsAt, index) => ({
      startsAt,
      ...sumOf(during.filter(({ step }) => step === index + 1)),
    })),
    services: services.toSorted((a, b) => b.visits - a.visits || b.impressions - a.impressions),
  }
}

const sumOf = (rows: readonly AnalyticsCounts[]): AnalyticsCounts => {
  const sum = (name: keyof AnalyticsCounts) => rows.reduce((total, row) => total + row[name], 0)
  return { impressions: sum('impressions'), visits: sum('visits'), orders: sum('orders') }
}
