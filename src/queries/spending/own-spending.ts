import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import { Currency } from '../../contracts/money'
import type { Spending } from '../../contracts/spending'

const Row = z.object({
  month: z.string(),
  currency: Currency,
  paidMinor: z.number(),
  returnedMinor: z.number(),
  payments: z.number(),
})
type Row = z.infer<typeof Row>

/**
 * What the viewer paid and got back, by month (UTC) and currency, newest first. A sum counts as
 * returned from the day its refund was decided, or the bank took it back; never twice.
 * Throws `account/sign-in-required`.
 */
export const ownSpending = async ({
  db,
  viewer,
}: Pick<Ctx, 'db' | 'viewer'>): Promise<Spending> => {
  const { id } = requireUser(viewer)
  const { rows } = await db.execute(sql`
    with moved as (
      select succeeded_at as at, currency, amount_minor as paid, 0 as returned, 1 as payments
      from payments where customer_id = ${id}::uuid and succeeded_at is not null
      union all
      select r.created_at, r.currency, 0, r.amount_minor, 0
      from core.refunds r join payments p on p.id = r.payment_id
      where p.customer_id = ${id}::uuid and r.status <> 'failed'
        and not exists (select from chargebacks c where c.payment_id = p.id
          and c.state <> 'won' and r.provider_reference = c.reference || ':' || r.id)
      union all
      select c.opened_at, c.currency, 0, c.amount_minor, 0
      from chargebacks c join payments p on p.id = c.payment_id
      where p.customer_id = ${id}::uuid and c.state <> 'won'
    )
    select to_char(date_trunc('month', at at time zone 'UTC'), 'YYYY-MM-DD') as month, currency,
      sum(paid)::float8 as "paidMinor", sum(returned)::float8 as "returnedMinor",
      sum(payments)::float8 as payments
    from moved group by 1, 2 order by 1 desc, 2`)
  const months = rows.map((row) => Row.parse(row))
  return { months, totals: Currency.options.flatMap((currency) => totalOf(months, currency)) }
}

const totalOf = (months: readonly Row[], currency: Currency): Spending['totals'] => {
  const own = months.filter((month) => month.currency === currency)
  if (own.length === 0) return []
  const sum = (of: (month: Row) => number) => own.reduce((total, month) => total + of(month), 0)
  return [
    {
      currency,
      paidMinor: sum(({ paidMinor }) => paidMinor),
      returnedMinor: sum(({ returnedMinor }) => returnedMinor),
    },
  ]
}
