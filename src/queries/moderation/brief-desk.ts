import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import { AppError } from '../../domain/errors'
import { ModerationFlag } from '../../contracts/services'
import { briefRows, type BriefRow } from '../briefs/brief-rows'
import type { CaseDesk } from './case-desk'
import { countOpenCases, nextOpenCase } from './next-open-case'

type Asking = Pick<Ctx, 'db' | 'viewer'>

/** What the head and the buttons of every case show, whatever it is about. */
export type DeskHead = Pick<
  CaseDesk,
  | 'id'
  | 'title'
  | 'kind'
  | 'status'
  | 'flags'
  | 'openedAt'
  | 'dueAt'
  | 'decision'
  | 'openCount'
  | 'nextCaseId'
  | 'mayDecide'
>

/** Everything one screen needs to decide about a brief. */
export type BriefDesk = DeskHead & {
  brief: BriefRow
  customer: {
    id: string
    name: string
    country: string | null
    joinedAt: string
    briefs: number
    ordersCompleted: number
    cases: { id: string; title: string; status: string; decision: string | null; at: string }[]
  }
}

/** The brief that a case is about; null for cases about something else. */
export const briefOfCase = async ({ db }: Asking, caseId: string): Promise<string | null> => {
  const { rows } = await db.execute<{ id: string | null }>(
    sql`select brief_id as id from moderation_cases where id = ${caseId}`,
  )
  return rows[0]?.id ?? null
}

const Case = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  status: z.string(),
  flags: z.array(ModerationFlag),
  openedAt: z.string(),
  dueAt: z.string().nullable(),
  decision: z
    .object({
      kind: z.string(),
      reason: z
        .string()
        .nullable()
        .transform((reason) => reason ?? ''),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
})

/**
 * A case about a brief, with its text, its customer, and how their earlier briefs ended.
 * @throws AppError request/forbidden unless the viewer is of moderation or support; request/not-found.
 */
export const briefDesk = async (
  ctx: Asking,
  { caseId, briefId, locale }: { caseId: string; briefId: string; locale: Locale },
): Promise<BriefDesk> => {
  const staff = requireStaff(ctx.viewer, 'moderator', 'support')
  const where = sql`b.id = ${briefId}`
  const [[brief], found, openCount, nextCaseId] = await Promise.all([
    briefRows(ctx, { where, order: sql`b.id`, limit: 1, locale }),
    readCase(ctx, caseId),
    countOpenCases(ctx),
    nextOpenCase(ctx, caseId),
  ])
  if (brief === undefined) throw new AppError('request/not-found')
  return {
    ...found,
    brief,
    customer: await customerOf(ctx, { customerId: brief.customerId, caseId }),
    openCount,
    nextCaseId,
    mayDecide: staff.role === 'moderator' || staff.role === 'admin',
  }
}

const readCase = async ({ db }: Asking, caseId: string): Promise<z.output<typeof Case>> => {
  const { rows } = await db.execute(sql`
    select cases.id, title, kind, status, flags, to_json(opened_at) #>> '{}' as "openedAt",
      to_json(due_at) #>> '{}' as "dueAt",
      case when decision is not null then json_build_object('kind', decision, 'reason', reason,
        'by', coalesce(staff.name, ''), 'at', to_json(decided_at) #>> '{}') end as decision
    from moderation_cases cases left join staff on staff.id = decided_by_id
    where cases.id = ${caseId}`)
  if (rows[0] === undefined) throw new AppError('request/not-found')
  return Case.parse(rows[0])
}

const customerOf = async (
  { db }: Asking,
  { customerId, caseId }: { customerId: string; caseId: string },
): Promise<BriefDesk['customer']> => {
  const { rows } = await db.execute<Omit<BriefDesk['customer'], 'cases'>>(sql`
    select id, name, country, to_json(created_at) #>> '{}' as "joinedAt",
      (select count(*)::float8 from briefs where customer_id = users.id) as briefs,
      (select count(*)::float8 from orders
        where customer_id = users.id and status = 'completed') as "ordersCompleted"
    from users where id = ${customerId}`)
  const [customer] = rows
  if (customer === undefined) throw new AppError('request/not-found')
  const cases = await db.execute<BriefDesk['customer']['cases'][number]>(sql`
    select id, title, status, decision, to_json(coalesce(decided_at, opened_at)) #>> '{}' as at
    from moderation_cases where customer_id = ${customerId} and id <> ${caseId}
    order by opened_at desc limit 8`)
  return { ...customer, cases: cases.rows }
}
