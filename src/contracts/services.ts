import { z } from 'zod'
import { PackageTier, Picture, RequirementKind } from './catalogue'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'

/** Limits shared by the editor, the workflow and the database. */
export const serviceLimits = {
  titleMin: 15,
  titleMax: 90,
  descriptionMin: 120,
  descriptionMax: 6000,
  gallery: 8,
  extras: 8,
  faq: 10,
  requirements: 10,
  tags: 6,
  features: 8,
  deliveryDaysMax: 90,
} as const

const text = (max: number) => z.string().trim().max(max)

export const DraftPackage = z.object({
  tier: PackageTier,
  name: text(60),
  description: text(400),
  nameSecond: text(60).default(''),
  descriptionSecond: text(400).default(''),
  priceMinor: AmountMinor.min(0).max(1_000_000_000),
  deliveryDays: z.int().min(1).max(serviceLimits.deliveryDaysMax),
  revisions: z.int().min(0).max(20).nullable(),
  features: z.array(text(80)).max(serviceLimits.features).default([]),
})
export const DraftExtra = z.object({
  id: z.string().max(64).optional(),
  name: text(80),
  description: text(300).default(''),
  nameSecond: text(80).default(''),
  priceMinor: AmountMinor.min(0).max(1_000_000_000),
  extraDays: z.int().min(-30).max(60),
  /** Express takes days away; other extras add some or none. */
  isExpress: z.boolean().default(false),
})
export const DraftFaq = z.object({
  question: text(200),
  answer: text(1000),
  questionSecond: text(200).default(''),
  answerSecond: text(1000).default(''),
})
export const DraftRequirement = z.object({
  id: z.string().max(64).optional(),
  question: text(300),
  questionSecond: text(300).default(''),
  kind: RequirementKind,
  choices: z.array(text(80)).max(12).default([]),
  isRequired: z.boolean(),
})

/** A draft may be incomplete: completeness is asked for at submission only. */
export const ServiceDraft = z.object({
  title: text(serviceLimits.titleMax),
  description: text(serviceLimits.descriptionMax),
  language: Locale,
  titleSecond: text(serviceLimits.titleMax).default(''),
  descriptionSecond: text(serviceLimits.descriptionMax).default(''),
  categoryId: z.uuid().nullable(),
  currency: Currency,
  tags: z.array(text(30)).max(serviceLimits.tags),
  packages: z.array(DraftPackage).max(3),
  extras: z.array(DraftExtra).max(serviceLimits.extras),
  /** Price of a revision beyond those of the packages; null: none is sold. */
  extraRevisionMinor: AmountMinor.min(1).max(1_000_000_000).nullable().default(null),
  faq: z.array(DraftFaq).max(serviceLimits.faq),
  requirements: z.array(DraftRequirement).max(serviceLimits.requirements),
  galleryIds: z.array(z.uuid()).max(serviceLimits.gallery),
})
export type ServiceDraft = z.infer<typeof ServiceDraft>

export const ModerationState = z.enum([
  'editing',
  'pending',
  'approved',
  'changes_requested',
  'rejected',
  'suspended',
])
export type ModerationState = z.infer<typeof ModerationState>

/** A service as its seller edits it: the newest version, live or not. */
export const EditableService = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  draft: ServiceDraft,
  gallery: z.array(Picture),
  moderation: ModerationState,
  moderationNote: z.string(),
  isLive: z.boolean(),
  hasStagedEdits: z.boolean(),
  updatedAt: z.string(),
})
export type EditableService = z.infer<typeof EditableService>

/** A line of the seller's own list. */
export const OwnServiceRow = z.object({
  id: z.string(),
  slug: z.string().nullable(),
  title: z.string(),
  cover: Picture.nullable(),
  startingPriceMinor: AmountMinor.nullable(),
  currency: Currency,
  moderation: ModerationState,
  moderationNote: z.string(),
  isLive: z.boolean(),
  updatedAt: z.string(),
})
export type OwnServiceRow = z.infer<typeof OwnServiceRow>

/** What automatic checks found; staff see them beside the listing. */
export const ModerationFlag = z.object({
  code: z.enum([
    'banned_word',
    'contact_details',
    'duplicate',
    'price_outlier',
    'external_link',
    'shouting',
    'new_seller',
  ]),
  severity: z.enum(['info', 'warning', 'serious']),
  field: z.string(),
  excerpt: z.string(),
})
export type ModerationFlag = z.infer<typeof ModerationFlag>

export const ModerationDecision = z.enum(['approve', 'request_changes', 'reject'])
export const DecideCase = z.object({
  decision: ModerationDecision,
  /** Shown to the seller; required unless approved. */
  reason: z.string().trim().max(2000).default(''),
})
export type DecideCase = z.infer<typeof DecideCase>
