import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import { AppError } from '../../domain/errors'
import { payoutPeriod } from '../../domain/payouts/payout-period'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'
import { readPayoutSettings } from '../../store/payouts/payout-settings'
import { openPayout } from './open-payout'

type Due = { sellerId: string; currency: Currency; schedule: 'weekly' | 'monthly' }

/**
 * Pays every seller who chose a schedule, once per period and currency, whoever runs it at the same
 * time. What cannot be paid now (nothing to speak of, a new destination, money owed) is tried again
 * on the next run of the same period. Returns how many payouts were made.
 */
export const runPayoutSchedule = async (ctx: Ctx): Promise<number> => {
  let made = 0
  for (const due of await findDue(ctx)) {
    if (await payOnce(ctx, due)) made += 1
    await failpoint('run-payout-schedule:paid')
  }
  return made
}

const findDue = async (ctx: Ctx): Promise<Due[]> => {
  const now = ctx.clock()
  const { minimumMinor } = await readPayoutSettings(ctx.db)
  const { rows } = await ctx.db.execute<Due>(sql`
    select s.id as "sellerId", a.currency, s.payout_schedule as schedule
    from sellers s
    join ledger.accounts a on a.kind = 'seller_available' and a.owner = s.id::text
    join jsonb_each_text(${JSON.stringify(minimumMinor)}::jsonb) as least(currency, minor)
      on least.currency = a.currency and a.balance_minor >= least.minor::bigint
    where s.payout_schedule in ('weekly', 'monthly') and s.is_identity_verified
      and s.status = 'active'
      and not exists (select from core.payout_periods p
        where p.seller_id = s.id and p.currency = a.currency
          and p.period = case s.payout_schedule when 'weekly' then ${payoutPeriod('weekly', now)}
            else ${payoutPeriod('monthly', now)} end)
    order by s.id, a.currency`)
  return rows
}

const payOnce = async (ctx: Ctx, due: Due): Promise<boolean> => {
  const period = payoutPeriod(due.schedule, ctx.clock())
  try {
    return await inTransaction(ctx.db, async (tx) => {
      const payoutId = await openPayout(ctx, tx, {
        ...due,
        trigger: 'schedule',
        requestedBy: 'system',
        actor: { kind: 'system', id: null },
      })
      const { rows } = await tx.execute(sql`
        insert into core.payout_periods (seller_id, currency, period, payout_id)
        values (${due.sellerId}, ${due.currency}, ${period}, ${payoutId})
        on conflict do nothing returning period`)
      // Somebody else paid this period and it ended already: all of this is undone.
      if (rows.length === 0) throw new AppError('payout/already-open')
      return true
    })
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('payout/')) throw error
    ctx.log.info({ ...due, because: error.code }, 'no scheduled payout')
    return false
  }
}
