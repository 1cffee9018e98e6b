import { z } from 'zod'
import { AttachedFile } from './conversations'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'
import { OfferView } from './offers'
import { PageQuery } from './pagination'

export const briefStatuses = [
  // Waits for the staff: an automatic check found something.
  'held',
  'open',
  'changes_requested',
  'rejected',
  'closed',
  'expired',
  // An offer on it was paid.
  'fulfilled',
] as const
export const BriefStatus = z.enum(briefStatuses)
export type BriefStatus = z.infer<typeof BriefStatus>

export const briefLimits = {
  titleMin: 10,
  titleMax: 100,
  descriptionMin: 50,
  descriptionMax: 5000,
  budgetMax: 1_000_000_000,
  files: 5,
} as const

/** A day without a time: ISO 8601, `2026-12-31`. */
const Day = z.iso.date()
const amount = z.int().min(1).max(briefLimits.budgetMax)

/** What a customer needs. Amounts in minor units of `currency`. */
export const WriteBrief = z
  .object({
    title: z.string().trim().min(briefLimits.titleMin).max(briefLimits.titleMax),
    description: z.string().trim().min(briefLimits.descriptionMin).max(briefLimits.descriptionMax),
    categoryId: z.uuid(),
    currency: Currency,
    budgetMinMinor: amount,
    budgetMaxMinor: amount,
    wantedBy: z.preprocess((value) => (value === '' ? null : value), Day.nullish()),
    language: Locale,
    fileIds: z.preprocess(
      (value): unknown =>
        value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
      z.array(z.uuid()).max(briefLimits.files),
    ),
  })
  .refine((brief) => brief.budgetMinMinor <= brief.budgetMaxMinor, {
    path: ['budgetMaxMinor'],
    message: 'validation.budgetOrder',
  })
export type WriteBrief = z.infer<typeof WriteBrief>

export const BriefAction = z.enum(['edit', 'close', 'reopen', 'answer', 'compare'])
export type BriefAction = z.infer<typeof BriefAction>

/** What lists show of a brief. */
export const BriefCard = z.object({
  id: z.string(),
  title: z.string(),
  excerpt: z.string(),
  status: BriefStatus,
  category: z.object({ slug: z.string(), title: z.string() }),
  language: Locale,
  currency: Currency,
  budgetMinMinor: AmountMinor,
  budgetMaxMinor: AmountMinor,
  /** ISO day. */
  wantedBy: z.string().nullable(),
  /** The first name and an initial: the public learns no more. */
  customerName: z.string(),
  customerCountry: z.string().nullable(),
  offerCount: z.number(),
  postedAt: z.string(),
  expiresAt: z.string().nullable(),
})
export type BriefCard = z.infer<typeof BriefCard>

export const BriefView = BriefCard.omit({ excerpt: true }).extend({
  description: z.string(),
  categoryId: z.string(),
  /** Only for people with a seller profile, and for its customer. */
  files: z.array(AttachedFile),
  isMine: z.boolean(),
  /** What the staff said to the customer; empty for everybody else. */
  moderationNote: z.string(),
  /** The viewer's own live offer on it, as a seller. */
  ownOfferId: z.string().nullable(),
  actions: z.array(BriefAction),
  /** Why a seller may not answer yet. */
  missing: z.array(z.enum(['headline', 'bio', 'service'])),
})
export type BriefView = z.infer<typeof BriefView>

export const BriefListQuery = PageQuery.extend({
  /** A category's slug: its subcategories are included. */
  category: z.string().max(120).optional(),
})
export type BriefListQuery = z.infer<typeof BriefListQuery>

export const PostedBrief = z.object({ briefId: z.string(), status: BriefStatus })
export type PostedBrief = z.infer<typeof PostedBrief>

/** The offers on a brief that its customer compares: the newest of each negotiation. */
export const BriefOffers = z.object({ items: z.array(OfferView) })
export type BriefOffers = z.infer<typeof BriefOffers>
