import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Currency } from '../../contracts/money'

export type PayoutSettings = {
  /** Less than this is not sent, in minor units of each currency. */
  minimumMinor: Readonly<Record<Currency, number>>
  /** In minor units of XOF, converted by table for other currencies. */
  approvalAboveXof: number
  coolingOffHours: number
}

type Row = { xof: number; xaf: number; eur: number; usd: number; approval: number; hours: number }

/** What staff set for payouts; the defaults until they save the settings for the first time. */
export const readPayoutSettings = async (db: Db | Tx): Promise<PayoutSettings> => {
  const { rows } = await db.execute<Row>(sql`
    select payouts_minimum_xof::float8 as xof, payouts_minimum_xaf::float8 as xaf,
      payouts_minimum_eur_cents::float8 as eur, payouts_minimum_usd_cents::float8 as usd,
      payouts_approval_above_xof::float8 as approval, payouts_cooling_off_hours::float8 as hours
    from settings limit 1`)
  const [row] = rows
  return {
    minimumMinor: {
      XOF: row?.xof ?? 5_000,
      XAF: row?.xaf ?? 5_000,
      EUR: row?.eur ?? 1_000,
      USD: row?.usd ?? 1_000,
    },
    approvalAboveXof: row?.approval ?? 500_000,
    coolingOffHours: row?.hours ?? 24,
  }
}
