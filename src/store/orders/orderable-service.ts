import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { PackageTier, RequirementKind, type ServiceRequirement } from '../../contracts/catalogue'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { AppliedCommission } from '../../contracts/orders'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

const Row = z.object({
  id: z.string(),
  title: text,
  titleSecond: text,
  language: Locale,
  currency: Currency,
  sellerId: z.string(),
  sellerUserId: z.string(),
  /** Neither seller nor account is suspended. */
  isSellerActive: z.boolean(),
  /** Active and not on vacation: takes new orders. */
  isSellerOpen: z.boolean(),
  sellerCountry: z.string(),
  isVatRegistered: z.boolean(),
  buyerCountry: z.string().nullable(),
  /** Its category and the one above it. */
  categoryIds: z.array(z.string()),
  extraRevisionMinor: z.number().int().nonnegative().nullable(),
  /** The commission rule in force; all null when it is the settings' rate. */
  ruleId: z.string().nullable(),
  scope: AppliedCommission.shape.scope.nullable(),
  kind: AppliedCommission.shape.kind.nullable(),
  bps: z.number().nullable(),
  fixedMinor: z.number().nullable(),
  packages: z.array(
    z.object({
      tier: PackageTier,
      name: text,
      nameSecond: text,
      priceMinor: z.number().int().nonnegative(),
      deliveryDays: z.number().int().positive(),
      revisions: z
        .number()
        .int()
        .nonnegative()
        .nullish()
        .transform((value) => value ?? null),
    }),
  ),
  extras: z.array(
    z
      .object({
        id: z.string(),
        name: text,
        nameSecond: text,
        priceMinor: z.number().int().nonnegative(),
        extraDays: z
          .number()
          .int()
          .nullish()
          .transform((value) => value ?? 0),
        isExpress: z.boolean().nullish(),
      })
      .transform((extra) => ({ ...extra, isExpress: extra.isExpress ?? extra.extraDays < 0 })),
  ),
  requirements: z.array(
    z.object({
      id: z.string(),
      question: text,
      questionSecond: text,
      kind: RequirementKind,
      choices: z
        .array(z.string())
        .nullish()
        .transform((value) => value ?? []),
      isRequired: z
        .boolean()
        .nullish()
        .transform((value) => value ?? false),
    }),
  ),
})

/** A published service as it can be ordered right now, with what decides its fees. */
export type OrderableService = z.infer<typeof Row>

/**
 * Reads published services, with the country of who asks; those that are not there, a draft, or in
 * the bin are left out. The commission rule is the most specific one in force now (service, then
 * seller, then category, then its parent, then default); of equals the newest.
 */
export const readOrderableServices = async (
  db: Db | Tx,
  input: { serviceIds: readonly string[]; buyerId: string | null; now: Date },
): Promise<Map<string, OrderableService>> => {
  const ids = [...new Set(input.serviceIds)]
  const [id] = ids
  // One is asked for most often. As an equation, Postgres keeps one plan for all ids.
  const wanted =
    id !== undefined && ids.length === 1
      ? sql`v.id = ${id}::uuid`
      : sql`v.id = any(${`{${ids.join(',')}}`}::uuid[])`
  const now = input.now.toISOString()
  const { rows } = await db.execute(sql`
    select v.id, v.title, v.title_second as "titleSecond", v.language, v.currency,
      v.seller_id as "sellerId", s.user_id as "sellerUserId",
      (s.status = 'active' and u.status = 'active') as "isSellerActive",
      (s.status = 'active' and u.status = 'active' and away.seller_id is null) as "isSellerOpen",
      s.country as "sellerCountry", s.is_vat_registered as "isVatRegistered",
      coalesce(v.packages, '[]') as packages, coalesce(v.extras, '[]') as extras,
      coalesce(v.requirements, '[]') as requirements,
      v.extra_revision_minor::float8 as "extraRevisionMinor",
      array_remove(array[c.id, c.parent_id], null)::text[] as "categoryIds",
      (select buyer.country from users buyer where buyer.id = ${input.buyerId}::uuid)
        as "buyerCountry",
      rule."ruleId", rule.scope, rule.kind, rule.bps, rule."fixedMinor"
    from services v
    join sellers s on s.id = v.seller_id
    join users u on u.id = s.user_id
    left join categories c on c.id = v.category_id
    left join core.vacations away on away.seller_id = s.id
      and away.starts_at <= ${now}::timestamptz
      and (away.ends_at is null or away.ends_at > ${now}::timestamptz)
    left join lateral (
      select r.id as "ruleId", r.scope::text, r.kind::text, coalesce(r.bps, 0)::float8 as bps,
        coalesce(amount.minor, 0)::float8 as "fixedMinor"
      from commission_rules r
      cross join lateral (select case v.currency when 'XOF' then r.fixed_xof
        when 'XAF' then r.fixed_xaf when 'EUR' then r.fixed_eur when 'USD' then r.fixed_usd
        end as minor) amount
      where r.is_active
        and (r.starts_at is null or r.starts_at <= ${now}::timestamptz)
        and (r.ends_at is null or r.ends_at > ${now}::timestamptz)
        and (r.kind = 'percentage' or amount.minor is not null)
        and case r.scope when 'service' then r.service_id = v.id
          when 'seller' then r.seller_id = v.seller_id
          when 'category' then r.category_id in (c.id, c.parent_id) else true end
      order by case r.scope when 'service' then 1 when 'seller' then 2
          when 'category' then case when r.category_id = c.id then 3 else 4 end else 5 end,
        r.created_at desc, r.id desc
      limit 1) rule on true
    where ${wanted} and v._status = 'published' and v.deleted_at is null
      and v.moderation <> 'suspended'`)
  return new Map(rows.map((row) => Row.parse(row)).map((service) => [service.id, service]))
}

/** The text in the language asked for when the seller wrote it, else in the service's own. */
export const inLocale = (
  texts: { main: string; second: string },
  service: Pick<OrderableService, 'language'>,
  locale: Locale,
): string => (service.language !== locale && texts.second !== '' ? texts.second : texts.main)

/** The questions to the customer, in their language. */
export const requirementsIn = (service: OrderableService, locale: Locale): ServiceRequirement[] =>
  service.requirements.map(({ question, questionSecond, ...rest }) => ({
    ...rest,
    question: inLocale({ main: question, second: questionSecond }, service, locale),
  }))
