import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx, Viewer } from '../../context'
import { Currency } from '../../contracts/money'

type Asking = Pick<Ctx, 'db' | 'viewer' | 'clock'>
type Staff = Extract<Viewer, { kind: 'staff' }>

/** Numbers of things that wait for staff; null for roles that have nothing to do with them. */
export type Waiting = {
  cases: { open: number; overdue: number } | null
  disputes: { open: number; overdue: number; approvals: number } | null
  quarantined: number | null
  stuckRefunds: number | null
  unverifiedSellers: number | null
  failedMails: number | null
  failedRuns: number | null
  payoutsToApprove: number | null
  openChargebacks: number | null
  openDifferences: number | null
}
export type Amounts = { currency: Currency; amountMinor: number }[]
export type StaffDashboard = {
  waiting: Waiting
  queue: { id: string; title: string; kind: string; seller: string; flags: number; dueAt: string }[]
  ordersByStatus: { status: string; count: number }[]
  health: {
    ordersPaid: { now: number; before: number }
    volume: { now: Amounts; before: Amounts }
    held: Amounts
    newSellers: { now: number; before: number }
    published: { now: number; before: number }
  } | null
  newSellers: {
    id: string
    name: string
    city: string | null
    country: string
    at: string
    isVerified: boolean
  }[]
}

/**
 * What must I do now, and how is the market: each role sees its own part.
 * @throws AppError unless the viewer is a member of the staff.
 */
export const staffDashboard = async (ctx: Asking): Promise<StaffDashboard> => {
  const staff = requireStaff(ctx.viewer)
  const [waiting, queue, ordersByStatus, health, newSellers] = await Promise.all([
    countWaiting(ctx, staff),
    has(staff, 'moderator', 'support') ? readQueue(ctx) : [],
    countOrders(ctx),
    has(staff, 'finance', 'support') ? readHealth(ctx) : null,
    readNewSellers(ctx),
  ])
  return { waiting, queue, ordersByStatus, health, newSellers }
}

const has = ({ role }: Staff, ...roles: Staff['role'][]): boolean =>
  role === 'admin' || roles.includes(role)

const countWaiting = async ({ db, clock }: Asking, staff: Staff): Promise<Waiting> => {
  const now = clock().toISOString()
  const { rows } = await db.execute<Record<string, number>>(sql`
    select
      (select count(*)::float8 from moderation_cases where status = 'open') as open,
      (select count(*)::float8 from moderation_cases
        where status = 'open' and due_at < ${now}) as overdue,
      (select count(*)::float8 from disputes where status in ('open', 'deciding')) as disputes,
      (select count(*)::float8 from disputes where status in ('open', 'deciding')
        and due_at < ${now}) as late_disputes,
      (select count(*)::float8 from disputes where status = 'deciding') as approvals,
      (select count(*)::float8 from payments where status = 'quarantined') as quarantined,
      (select count(*)::float8 from core.refunds where status = 'failed'
        or (status <> 'succeeded' and created_at < ${now}::timestamptz - interval '1 hour')) as refunds,
      (select count(*)::float8 from sellers where not is_identity_verified and status = 'active'
        and exists (select from services
          where seller_id = sellers.id and _status = 'published')) as identities,
      (select count(*)::float8 from core.emails where status = 'failed') as mails,
      (select count(*)::float8 from workflow_runs
        where status in ('failed', 'compensating', 'compensation_failed')) as runs,
      (select count(*)::float8 from payouts where status = 'awaiting_approval') as payouts,
      (select count(*)::float8 from chargebacks where closed_at is null) as chargebacks,
      (select count(*)::float8 from reconciliation_differences where status = 'open') as differences`)
  const row = rows[0] ?? {}
  const forRoles = (count: number | undefined, ...roles: Staff['role'][]) =>
    has(staff, ...roles) ? (count ?? 0) : null
  return {
    cases: has(staff, 'moderator', 'support')
      ? { open: row.open ?? 0, overdue: row.overdue ?? 0 }
      : null,
    disputes: has(staff, 'support', 'moderator', 'finance')
      ? {
          open: row.disputes ?? 0,
          overdue: row.late_disputes ?? 0,
          approvals: row.approvals ?? 0,
        }
      : null,
    quarantined: forRoles(row.quarantined, 'finance', 'support'),
    stuckRefunds: forRoles(row.refunds, 'finance', 'support'),
    unverifiedSellers: forRoles(row.identities, 'moderator', 'support'),
    failedMails: forRoles(row.mails, 'support'),
    failedRuns: forRoles(row.runs, 'support', 'finance'),
    payoutsToApprove: forRoles(row.payouts, 'finance'),
    openChargebacks: forRoles(row.chargebacks, 'finance', 'support'),
    openDifferences: forRoles(row.differences, 'finance'),
  }
}

const readQueue = async ({ db }: Asking): Promise<StaffDashboard['queue']> => {
  const { rows } = await db.execute<StaffDashboard['queue'][number]>(sql`
    select cases.id, title, kind, coalesce(display_name, users.name, '') as seller, flag_count::float8 as flags,
      to_json(due_at) #>> '{}' as "dueAt"
    from moderation_cases cases left join sellers on sellers.id = seller_id
    left join users on users.id = cases.customer_id
    where cases.status = 'open' order by opened_at, cases.id limit 6`)
  return rows
}

const countOrders = async ({ db }: Asking): Promise<StaffDashboard['ordersByStatus']> => {
  const { rows } = await db.execute<{ status: string; count: number }>(sql`
    select status, count(*)::float8 as count from orders group by status order by 2 desc`)
  return rows
}

const readHealth = async (ctx: Asking): Promise<NonNullable<StaffDashboard['health']>> => {
  const week = 7 * 86_400_000
  const now = ctx.clock().getTime()
  const [current, previous, held] = await Promise.all([
    readPeriod(ctx, { from: new Date(now - week), to: new Date(now) }),
    readPeriod(ctx, { from: new Date(now - 2 * week), to: new Date(now - week) }),
    readHeld(ctx),
  ])
  return {
    ordersPaid: { now: current.orders, before: previous.orders },
    volume: { now: current.volume, before: previous.volume },
    held,
    newSellers: { now: current.sellers, before: previous.sellers },
    published: { now: current.published, before: previous.published },
  }
}

const readPeriod = async ({ db }: Asking, period: { from: Date; to: Date }) => {
  const from = period.from.toISOString()
  const to = period.to.toISOString()
  const { rows } = await db.execute<{ orders: number; sellers: number; published: number }>(sql`
    select
      (select count(*)::float8 from orders where paid_at >= ${from} and paid_at < ${to}) as orders,
      (select count(*)::float8 from sellers where joined_at >= ${from} and joined_at < ${to}) as sellers,
      (select count(*)::float8 from services
        where first_published_at >= ${from} and first_published_at < ${to}) as published`)
  const volume = await db.execute<{ currency: string; amount: number }>(sql`
    select currency, sum(total_minor)::float8 as amount from orders
    where paid_at >= ${from} and paid_at < ${to} group by currency order by currency`)
  const row = rows[0] ?? { orders: 0, sellers: 0, published: 0 }
  return { ...row, volume: amountsOf(volume.rows) }
}

const readHeld = async ({ db }: Asking): Promise<Amounts> => {
  const { rows } = await db.execute<{ currency: string; amount: number }>(sql`
    select currency, sum(balance_minor)::float8 as amount from ledger.accounts
    where kind = 'held' group by currency having sum(balance_minor) > 0 order by currency`)
  return amountsOf(rows)
}

const amountsOf = (rows: { currency: string; amount: number }[]): Amounts =>
  rows.map(({ currency, amount }) => ({ currency: Currency.parse(currency), amountMinor: amount }))

const readNewSellers = async ({ db, clock }: Asking): Promise<StaffDashboard['newSellers']> => {
  const since = new Date(clock().getTime() - 7 * 86_400_000).toISOString()
  const { rows } = await db.execute<StaffDashboard['newSellers'][number]>(sql`
    select id, display_name as name, city, country, is_identity_verified as "isVerified",
      to_json(joined_at) #>> '{}' as at
    from sellers where joined_at >= ${since} order by joined_at desc limit 6`)
  return rows
}
