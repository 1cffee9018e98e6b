import type pg from 'pg'
import type { DemoClock } from './demo-clock'

/** Four months of visits: more at the end of the week and of the month, more where orders are. */
const days = 120

/** How often the demo's services were seen and opened, the same in every demo. */
export const seedServiceDays = async (client: pg.ClientBase, clock: DemoClock): Promise<void> => {
  await client.query(
    `insert into core.service_days (service_id, day, impressions, visits)
     select service_id, day, impressions, (impressions * share)::bigint
     from (
       select listing.service_id, day::date as day,
         (8 + noise % 25 + listing.orders_completed * 2
           + case when extract(isodow from day) in (5, 6) then 12 else 0 end
           + case when extract(day from day) >= 25 then 9 else 0 end)::bigint as impressions,
         0.05 + (noise % 9) / 60.0 as share
       from catalog.listings listing
       cross join generate_series($1::date - ${days}, $1::date, '1 day') day
       cross join lateral (
         select abs(hashtext(listing.slug || day::date::text)) as noise) chance) told
     on conflict do nothing`,
    [clock.now.toISOString().slice(0, 10)],
  )
}
