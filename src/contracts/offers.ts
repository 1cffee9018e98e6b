import { z } from 'zod'
import { Picture, Rating, SellerLevel } from './catalogue'
import { AmountMinor, Currency } from './money'

export const offerStatuses = [
  // Waits for the answer of the other side; a seller's can be paid.
  'open',
  // A customer's, which the seller said yes to: it can be paid.
  'agreed',
  // Its order waits for the payment.
  'ordered',
  // Paid: what it says is what was agreed.
  'accepted',
  'declined',
  'countered',
  'withdrawn',
  'expired',
  // The customer took somebody else's offer on the same brief.
  'not_chosen',
] as const
export const OfferStatus = z.enum(offerStatuses)
export type OfferStatus = z.infer<typeof OfferStatus>

export const OfferSide = z.enum(['customer', 'seller'])
export type OfferSide = z.infer<typeof OfferSide>

export const offerLimits = {
  titleMin: 5,
  titleMax: 100,
  descriptionMin: 20,
  descriptionMax: 4000,
  priceMax: 1_000_000_000,
  deliveryDaysMax: 365,
  revisionsMax: 20,
  milestonesMin: 2,
  milestonesMax: 10,
  milestoneTitleMax: 100,
  expiryDaysMin: 1,
  expiryDaysMax: 30,
  expiryDaysDefault: 7,
  answerMax: 500,
} as const

/** A part of the work with its own part of the price; `days` count from its own start. */
export const OfferMilestone = z.object({
  title: z.string().trim().min(2).max(offerLimits.milestoneTitleMax),
  amountMinor: z.int().min(1).max(offerLimits.priceMax),
  days: z.int().min(1).max(offerLimits.deliveryDaysMax),
})
export type OfferMilestone = z.infer<typeof OfferMilestone>

const price = z.int().min(1).max(offerLimits.priceMax)
const days = z.int().min(1).max(offerLimits.deliveryDaysMax)
/** Null: as many as the customer asks for. */
const revisions = z.int().min(0).max(offerLimits.revisionsMax).nullable()

const milestones = z
  .array(OfferMilestone)
  .max(offerLimits.milestonesMax)
  .refine((list) => list.length !== 1, { message: 'validation.milestones' })
  .default([])

/** Milestones, where there are any, are the whole price. */
const addsUp = (offer: { priceMinor: number; milestones: OfferMilestone[] }): boolean =>
  offer.milestones.length === 0 ||
  offer.milestones.reduce((sum, { amountMinor }) => sum + amountMinor, 0) === offer.priceMinor

const notTheWhole = { path: ['milestones'], message: 'validation.milestonesSum' }

const expiresInDays = z
  .int()
  .min(offerLimits.expiryDaysMin)
  .max(offerLimits.expiryDaysMax)
  .default(offerLimits.expiryDaysDefault)

const Terms = z.object({
  title: z.string().trim().min(offerLimits.titleMin).max(offerLimits.titleMax),
  description: z.string().trim().min(offerLimits.descriptionMin).max(offerLimits.descriptionMax),
  priceMinor: price,
  /** With milestones it is the sum of theirs, whatever is sent here. */
  deliveryDays: days,
  revisions,
  milestones,
  expiresInDays,
})

/** A seller's proposal, based on one of their published services: its currency and questions. */
const NewOffer = Terms.extend({ serviceId: z.uuid() })
export const SendOffer = NewOffer.refine(addsUp, notTheWhole)
export type SendOffer = z.infer<typeof SendOffer>

/** What a customer may ask for otherwise. Milestones follow in proportion. */
export const CounterTerms = z.object({
  priceMinor: price,
  deliveryDays: days,
  revisions,
  expiresInDays,
})
export type CounterTerms = z.infer<typeof CounterTerms>

/** What a seller answers a counter-offer with: everything may change but the service. */
export const CounterOffer = Terms.refine(addsUp, notTheWhole)
export type CounterOffer = z.infer<typeof CounterOffer>

/** The answer to an offer of the other side: a customer sends the first, a seller the second. */
export const AnswerWithOffer = z.union([CounterOffer, CounterTerms])
export type AnswerWithOffer = z.infer<typeof AnswerWithOffer>

export const DeclineOffer = z.object({
  word: z.string().trim().max(offerLimits.answerMax).default(''),
})
export type DeclineOffer = z.infer<typeof DeclineOffer>

/** `agree`: a seller's yes to a counter-offer. `accept`: the customer pays. `pay`: goes on paying. */
export const OfferAction = z.enum(['accept', 'pay', 'agree', 'counter', 'decline', 'withdraw'])
export type OfferAction = z.infer<typeof OfferAction>

export const OfferView = z.object({
  id: z.string(),
  /** All offers of one negotiation share it. */
  chainId: z.string(),
  step: z.number(),
  previousId: z.string().nullable(),
  conversationId: z.string(),
  status: OfferStatus,
  /** Who made it. */
  author: OfferSide,
  /** Which side the viewer is on. */
  side: OfferSide,
  title: z.string(),
  description: z.string(),
  currency: Currency,
  priceMinor: AmountMinor,
  deliveryDays: z.number(),
  revisions: z.number().nullable(),
  milestones: z.array(OfferMilestone),
  service: z.object({ id: z.string(), slug: z.string(), title: z.string() }),
  brief: z.object({ id: z.string(), title: z.string() }).nullable(),
  customer: z.object({ id: z.string(), name: z.string() }),
  seller: z.object({
    id: z.string(),
    handle: z.string(),
    displayName: z.string(),
    level: SellerLevel,
    rating: Rating,
    avatar: Picture.nullable(),
  }),
  sentAt: z.string(),
  expiresAt: z.string(),
  decidedAt: z.string().nullable(),
  /** What was said with a refusal. */
  answer: z.string(),
  /** The order it became; kept while that order waits for its payment or was paid. */
  orderId: z.string().nullable(),
  actions: z.array(OfferAction),
})
export type OfferView = z.infer<typeof OfferView>

/** A published service of the viewer's that an offer can be based on. */
export const OfferableService = z.object({
  id: z.string(),
  title: z.string(),
  currency: Currency,
  startingPriceMinor: AmountMinor,
})
export type OfferableService = z.infer<typeof OfferableService>
