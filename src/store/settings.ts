import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../context'
import {
  durationsFrom,
  timerSettingNames,
  type TimerSettingName,
} from '../domain/orders/timer-settings'
import type { TimerDurations } from '../domain/orders/timers'
import type { MarketFees } from '../domain/pricing/fee-schedule'
import type { TaxRegistration } from '../domain/pricing/tax-rates'

/** What staff set under Settings, in the units that the rules use. */
export type MarketSettings = MarketFees & {
  /** Decisions of disputes about more than this need a second person. */
  fourEyesAboveXof: number
  durations: TimerDurations
}

type Row = {
  commissionBps: number | null
  serviceFeeBps: number | null
  smallOrderFeeXof: number | null
  smallOrderThresholdXof: number | null
  fourEyesAboveXof: number | null
  taxRegistrations: TaxRegistration[] | null
  timers: Partial<Record<TimerSettingName, number | null>>
}

const columnOf = (name: string): string =>
  `timers_${name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`

/** Each timer as the category sets it, else its parent, else everybody's. */
const timersOf = (sources: string[]) =>
  sql.raw(
    `json_build_object(${timerSettingNames
      .map((name) => {
        const columns = sources.map((source) => `${source}.${columnOf(name)}`)
        return `'${name}', coalesce(${columns.join(', ')})`
      })
      .join(', ')})`,
  )

const fees = sql.raw(`
  s.fees_commission_bps::float8 as "commissionBps",
  s.fees_service_fee_bps::float8 as "serviceFeeBps",
  s.fees_small_order_fee_xof::float8 as "smallOrderFeeXof",
  s.fees_small_order_threshold_xof::float8 as "smallOrderThresholdXof",
  s.disputes_four_eyes_above_xof::float8 as "fourEyesAboveXof",
  s.fees_tax_registrations as "taxRegistrations"`)

const timersOfAll = timersOf(['s'])
const timersOfCategory = timersOf(['c', 'p', 's'])

/**
 * The settings as they are now; the defaults until staff save them for the first time. About an
 * order or a service, its category's own timers come first, then those of the parent.
 */
export const readSettings = async (
  db: Db | Tx,
  about?: { orderId: string } | { serviceId: string },
): Promise<MarketSettings> => {
  const { rows } = await db.execute<Row>(
    about === undefined
      ? sql`select ${fees}, ${timersOfAll} as timers from settings s limit 1`
      : sql`
        select ${fees}, ${timersOfCategory} as timers
        from (${serviceOf(about)}) service
        left join lateral (select * from settings limit 1) s on true
        left join categories c on c.id = service.category_id
        left join categories p on p.id = c.parent_id`,
  )
  const row = rows[0]
  return {
    commissionBps: row?.commissionBps ?? 1500,
    serviceFeeBps: row?.serviceFeeBps ?? 500,
    smallOrderFeeXof: row?.smallOrderFeeXof ?? 300,
    smallOrderThresholdXof: row?.smallOrderThresholdXof ?? 10_000,
    fourEyesAboveXof: row?.fourEyesAboveXof ?? 200_000,
    taxRegistrations: row?.taxRegistrations ?? [],
    durations: durationsFrom(row?.timers ?? {}),
  }
}

const serviceOf = (about: { orderId: string } | { serviceId: string }) =>
  'orderId' in about
    ? sql`select v.category_id from orders o join services v on v.id = o.service_id
          where o.id = ${about.orderId}`
    : sql`select category_id from services where id = ${about.serviceId}`
