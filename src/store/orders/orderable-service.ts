import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { PackageTier, RequirementKind, type ServiceRequirement } from '../../contracts/catalogue'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'

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
  isSellerOpen: z.boolean(),
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

/** A published service as it can be ordered right now. */
export type OrderableService = z.infer<typeof Row>

/** Reads a published service; null when it is not there, a draft, or in the bin. */
export const readOrderableService = async (
  db: Db | Tx,
  serviceId: string,
): Promise<OrderableService | null> => {
  const { rows } = await db.execute(sql`
    select v.id, v.title, v.title_second as "titleSecond", v.language, v.currency,
      v.seller_id as "sellerId", s.user_id as "sellerUserId",
      (s.status = 'active' and u.status = 'active' and s.is_available) as "isSellerOpen",
      coalesce(v.packages, '[]') as packages, coalesce(v.extras, '[]') as extras,
      coalesce(v.requirements, '[]') as requirements
    from services v
    join sellers s on s.id = v.seller_id
    join users u on u.id = s.user_id
    where v.id = ${serviceId} and v._status = 'published' and v.deleted_at is null
      and v.moderation <> 'suspended'`)
  return rows[0] === undefined ? null : Row.parse(rows[0])
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
