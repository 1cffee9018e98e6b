import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import type { Ctx } from '../../context'
import { BriefStatus, type BriefCard } from '../../contracts/briefs'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { publicNameOf } from '../../domain/reviews/public-name-of'

const moment = z.coerce.date().transform((date) => date.toISOString())
const text = z
  .string()
  .nullable()
  .transform((value) => value ?? '')

const Row = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  status: BriefStatus,
  customerId: z.string(),
  customerName: z.string(),
  customerCountry: z.string().nullable(),
  categoryId: z.string(),
  category: z.object({ slug: z.string(), title: z.string() }),
  language: Locale,
  currency: Currency,
  budgetMinMinor: z.number(),
  budgetMaxMinor: z.number(),
  wantedBy: z.string().nullable(),
  fileIds: z.array(z.string()),
  moderationNote: text,
  offerCount: z.number(),
  postedAt: moment,
  publishedAt: moment.nullable(),
  expiresAt: moment.nullable(),
})
export type BriefRow = z.infer<typeof Row>

/** Briefs with what pages show of them; `where` names the table `b`, its category `c`. */
export const briefRows = async (
  { db }: Pick<Ctx, 'db'>,
  page: { where: SQL; order: SQL; limit: number; locale: Locale },
): Promise<BriefRow[]> => {
  const { rows } = await db.execute(sql`
    select b.id, b.title, b.description, b.status, b.customer_id as "customerId",
      u.name as "customerName", u.country as "customerCountry", c.id as "categoryId",
      jsonb_build_object('slug', c.slug, 'title', coalesce(asked.title, main.title, c.slug))
        as category,
      b.language, b.currency, b.budget_min_minor::float8 as "budgetMinMinor",
      b.budget_max_minor::float8 as "budgetMaxMinor",
      to_char(b.wanted_by at time zone 'UTC', 'YYYY-MM-DD') as "wantedBy",
      b.file_ids as "fileIds", b.moderation_note as "moderationNote",
      (select count(distinct o.chain)::float8 from offers o where o.brief_id = b.id)
        as "offerCount",
      b.posted_at as "postedAt", b.published_at as "publishedAt", b.expires_at as "expiresAt"
    from briefs b
    join users u on u.id = b.customer_id
    join categories c on c.id = b.category_id
    left join categories_locales asked
      on asked._parent_id = c.id and asked._locale = ${page.locale}
    left join categories_locales main on main._parent_id = c.id and main._locale = 'fr'
    where ${page.where}
    order by ${page.order}
    limit ${page.limit}`)
  return rows.map((row) => Row.parse(row))
}

const excerptLength = 220

/** What a list shows of a brief: no more of its customer than a first name and an initial. */
export const toBriefCard = (row: BriefRow): BriefCard => {
  const { description, customerId: _id, categoryId: _category, fileIds: _files, ...brief } = row
  const { moderationNote: _note, publishedAt, ...shown } = brief
  return {
    ...shown,
    customerName: publicNameOf(row.customerName),
    excerpt: excerptOf(description),
    postedAt: publishedAt ?? row.postedAt,
  }
}

const excerptOf = (description: string): string => {
  const line = description.replaceAll(/\s+/gu, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= excerptLength) return line
  return `${characters
    .slice(0, excerptLength)
    .join('')
    .replace(/\s\S*$/u, '')
    .replace(/[\s.,;:!?]+$/u, '')}…`
}
