import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { Currency } from '../../contracts/money'
import type {
  PayoutMethodView,
  PayoutObstacle,
  PayoutOverview,
  PayoutView,
} from '../../contracts/payouts'
import { AppError } from '../../domain/errors'

type Asking = Pick<Ctx, 'db' | 'viewer' | 'clock'>
type Seller = {
  schedule: PayoutOverview['schedule']
  isVerified: boolean
  isActive: boolean
  coolingOffHours: number
  minimums: Record<Currency, number>
}
type Balance = { currency: Currency; availableMinor: number; owedMinor: number; isOpen: boolean }

/**
 * Everything a seller needs to be paid: balances with what stands in their way, destinations,
 * payouts (newest first, 50), what still clears and when, the schedule.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const payoutOverview = async (ctx: Asking): Promise<PayoutOverview> => {
  const { viewer, db } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { sellerId } = viewer
  if (sellerId === null) throw new AppError('seller/profile-required')
  const [seller, balances, methods, payouts, clearing] = await Promise.all([
    readSeller(db, sellerId),
    readBalances(db, sellerId),
    readMethods(db, sellerId),
    readPayouts(db, sellerId),
    readClearing(db, sellerId),
  ])
  const now = ctx.clock()
  return {
    schedule: seller.schedule,
    coolingOffHours: seller.coolingOffHours,
    balances: balances.map(({ isOpen, ...balance }) => ({
      ...balance,
      minimumMinor: seller.minimums[balance.currency],
      obstacle: obstacleOf({ seller, balance: { ...balance, isOpen }, methods, now }),
    })),
    methods,
    payouts,
    clearing,
  }
}

type Asked = { seller: Seller; balance: Balance; methods: readonly PayoutMethodView[]; now: Date }

const obstacleOf = ({ seller, balance, methods, now }: Asked): PayoutObstacle | null => {
  if (!seller.isActive) return 'suspended'
  if (!seller.isVerified) return 'unverified'
  if (balance.owedMinor > 0) return 'owes'
  if (balance.isOpen) return 'already_open'
  const usable = methods.filter(({ currency }) => currency === balance.currency)
  if (usable.length === 0) return 'no_method'
  if (balance.availableMinor < seller.minimums[balance.currency]) return 'below_minimum'
  return usable.every(({ usableAt }) => new Date(usableAt) > now) ? 'cooling_off' : null
}

const readSeller = async (db: Asking['db'], sellerId: string): Promise<Seller> => {
  const { rows } = await db.execute<Seller>(sql`
    select s.payout_schedule as schedule, s.is_identity_verified as "isVerified",
      s.status = 'active' as "isActive",
      coalesce(g.payouts_cooling_off_hours, 24)::float8 as "coolingOffHours",
      json_build_object('XOF', coalesce(g.payouts_minimum_xof, 5000)::float8,
        'XAF', coalesce(g.payouts_minimum_xaf, 5000)::float8,
        'EUR', coalesce(g.payouts_minimum_eur_cents, 1000)::float8,
        'USD', coalesce(g.payouts_minimum_usd_cents, 1000)::float8) as minimums
    from sellers s left join lateral (select * from settings limit 1) g on true
    where s.id = ${sellerId}`)
  const [row] = rows
  if (row === undefined) throw new AppError('seller/profile-required')
  return row
}

const readBalances = async (db: Asking['db'], sellerId: string): Promise<Balance[]> => {
  const { rows } = await db.execute<Balance>(sql`
    with accounts as (
      select currency, sum(balance_minor) filter (where kind = 'seller_available') as available,
        coalesce((select sum(t.amount_minor) from ledger.transfers t
          join ledger.accounts d on d.id = t.debit_account_id
          where d.kind = 'chargeback_receivable' and d.owner = ${sellerId}
            and d.currency = a.currency), 0)
        - coalesce((select sum(t.amount_minor) from ledger.transfers t
          join ledger.accounts c on c.id = t.credit_account_id
          where c.kind = 'chargeback_receivable' and c.owner = ${sellerId}
            and c.currency = a.currency), 0) as owed
      from ledger.accounts a
      where owner = ${sellerId}
        and kind in ('seller_available', 'seller_pending', 'chargeback_receivable')
      group by currency),
    all_of as (
      select * from (values ('XOF')) as always(currency) full join accounts using (currency))
    select currency, coalesce(available, 0)::float8 as "availableMinor",
      coalesce(owed, 0)::float8 as "owedMinor",
      exists (select from payouts p where p.seller_id = ${sellerId} and p.currency = all_of.currency
        and p.status in ('requested', 'awaiting_approval', 'in_transit')) as "isOpen"
    from all_of
    order by currency = 'XOF' desc, currency`)
  return rows
}

const readMethods = async (db: Asking['db'], sellerId: string): Promise<PayoutMethodView[]> => {
  const { rows } = await db.execute<PayoutMethodView>(sql`
    select id, rail, country, operator, masked_account as "maskedAccount", holder, currency,
      is_default as "isDefault", to_json(usable_at) #>> '{}' as "usableAt"
    from payout_methods where seller_id = ${sellerId} and status = 'active'
    order by currency, is_default desc, created_at`)
  return rows
}

const readPayouts = async (db: Asking['db'], sellerId: string): Promise<PayoutView[]> => {
  const { rows } = await db.execute<PayoutView>(sql`
    select id, status, amount_minor::float8 as "amountMinor", currency,
      coalesce(destination, '') as destination, coalesce(trigger, 'request') as trigger,
      to_json(requested_at) #>> '{}' as "requestedAt", to_json(ended_at) #>> '{}' as "endedAt",
      failure_code as "failureCode", reason
    from payouts where seller_id = ${sellerId} order by requested_at desc, id desc limit 50`)
  return rows
}

const readClearing = async (
  db: Asking['db'],
  sellerId: string,
): Promise<PayoutOverview['clearing']> => {
  const { rows } = await db.execute<PayoutOverview['clearing'][number]>(sql`
    select to_json(e.available_at) #>> '{}' as "availableAt", o.number as "orderNumber",
      e.amount_minor::float8 as "amountMinor", e.currency
    from core.earnings e join orders o on o.id = e.order_id
    where e.seller_id = ${sellerId} and e.cleared_at is null and e.amount_minor > 0
    order by e.available_at limit 50`)
  return rows
}
