import { z } from 'zod'
import { PackageTier, Picture, ServiceRequirement } from './catalogue'
import { AttachedFile } from './conversations'
import { DisputeView } from './disputes'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'
import { MilestoneView, SupplementView } from './order-parts'
import { CancellationProposalView, DeadlineExtensionView } from './order-requests'
import { PageQuery } from './pagination'

export const orderStatuses = [
  'awaiting_payment',
  'expired',
  'awaiting_requirements',
  'awaiting_acceptance',
  'in_progress',
  'delivered',
  'revision_requested',
  'revision_refused',
  'completed',
  'cancelled',
  'disputed',
  'resolved_refund',
  'resolved_split',
  'resolved_release',
  'charged_back',
] as const
export const OrderStatus = z.enum(orderStatuses)
export type OrderStatus = z.infer<typeof OrderStatus>

export const paymentStatuses = [
  'created',
  'pending',
  'unknown',
  'succeeded',
  'failed',
  'cancelled',
  'refund_pending',
  'refunded',
  'partially_refunded',
  'quarantined',
  'charged_back',
] as const
export const PaymentStatus = z.enum(paymentStatuses)
export type PaymentStatus = z.infer<typeof PaymentStatus>

export const earningStatuses = [
  'none',
  'held',
  'pending',
  'available',
  'frozen',
  'reversed',
] as const
export const EarningStatus = z.enum(earningStatuses)
export type EarningStatus = z.infer<typeof EarningStatus>

export const PaymentMethod = z.enum(['mobile_money', 'card'])
export type PaymentMethod = z.infer<typeof PaymentMethod>

/** A coupon's code as people type it; case and surrounding spaces do not matter. */
export const CouponCode = z
  .string()
  .trim()
  .toUpperCase()
  .min(1)
  .regex(/^[A-Z0-9-]{3,32}$/u)

/** What an order was placed from: a package of its service, or an offer made for its customer. */
export const OrderPackage = z.enum([...PackageTier.options, 'custom'])
export type OrderPackage = z.infer<typeof OrderPackage>

/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/u)

export const QuoteRequest = z.object({
  serviceId: z.uuid(),
  package: PackageTier,
  extraIds: z.array(z.string().max(64)).max(8).default([]),
  quantity: z.coerce.number().int().min(1).max(20).default(1),
  couponCode: CouponCode.optional(),
  /** Where the buyer lives, when their account does not say: decides the tax. */
  country: CountryCode.optional(),
})
export type QuoteRequest = z.infer<typeof QuoteRequest>

/** Which rule the commission of an order follows, frozen with its rate. */
export const AppliedCommission = z.object({
  /** Null under the rate of the settings. */
  ruleId: z.string().nullable(),
  scope: z.enum(['service', 'seller', 'category', 'default']),
  kind: z.enum(['percentage', 'fixed']),
  /** Of `kind: 'percentage'`; 0 otherwise. */
  bps: z.int(),
  /** Of `kind: 'fixed'`, in the quote's currency; 0 otherwise. */
  fixedMinor: AmountMinor,
})
export type AppliedCommission = z.infer<typeof AppliedCommission>

/** Who pays for a discount. A platform's coupon costs its seller nothing. */
export const CouponBearer = z.enum(['platform', 'seller'])
export type CouponBearer = z.infer<typeof CouponBearer>

export const AppliedCoupon = z.object({
  code: z.string(),
  bearer: CouponBearer,
  discountMinor: AmountMinor,
})
export type AppliedCoupon = z.infer<typeof AppliedCoupon>

/**
 * What something bought after the order costs, frozen with the order's own rates. Always:
 * total = subtotal + service fee + tax, and seller's net + commission = subtotal.
 */
export const SupplementPrice = z.object({
  subtotalMinor: AmountMinor,
  serviceFeeMinor: AmountMinor,
  taxMinor: AmountMinor,
  totalMinor: AmountMinor,
  commissionMinor: AmountMinor,
  sellerNetMinor: AmountMinor,
})
export type SupplementPrice = z.infer<typeof SupplementPrice>

/** A part of the work as it was agreed; the amounts of an order's milestones add up to its own. */
export const QuoteMilestone = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Its part of the subtotal. */
  priceMinor: AmountMinor,
  /** Its part of what the customer pays. */
  totalMinor: AmountMinor,
  subsidyMinor: AmountMinor,
  sellerNetMinor: AmountMinor,
  commissionMinor: AmountMinor,
  serviceFeeMinor: AmountMinor,
  taxMinor: AmountMinor,
  /** From the start of this milestone. */
  dueDays: z.number(),
})
export type QuoteMilestone = z.infer<typeof QuoteMilestone>

/**
 * A priced order, frozen when it is placed. Every amount in minor units of `currency`. Always:
 * total = subtotal − discount + service fee + tax, and
 * seller's net + commission = subtotal − discount + subsidy.
 * Fields with a default came later: orders placed before have the default.
 */
export const Quote = z.object({
  currency: Currency,
  lines: z.array(
    z.object({
      kind: z.enum(['package', 'extra']),
      id: z.string(),
      name: z.string(),
      unitPriceMinor: AmountMinor,
      quantity: z.number(),
      totalMinor: AmountMinor,
    }),
  ),
  subtotalMinor: AmountMinor,
  /** The whole discount the customer gets. */
  discountMinor: AmountMinor,
  /** The part of it that the platform bears; the seller bears the rest. */
  subsidyMinor: AmountMinor.default(0),
  coupon: AppliedCoupon.nullable().default(null),
  serviceFeeMinor: AmountMinor,
  /** On the service fee: the part of the sale that is the platform's own. */
  taxMinor: AmountMinor,
  taxBps: z.int().default(0),
  /** Where that tax is due; null where none is. */
  taxCountry: CountryCode.nullable().default(null),
  totalMinor: AmountMinor,
  commissionBps: z.number(),
  /** Null on orders placed before rules existed. */
  commission: AppliedCommission.nullable().default(null),
  commissionMinor: AmountMinor,
  sellerNetMinor: AmountMinor,
  /** The seller's own VAT, contained in their prices. */
  sellerTaxBps: z.int().default(0),
  sellerTaxMinor: AmountMinor.default(0),
  deliveryDays: z.number(),
  isExpress: z.boolean().default(false),
  /** null = unlimited. */
  revisions: z.number().nullable(),
  /** What a revision beyond those costs; null where the seller offers none. */
  extraRevision: SupplementPrice.nullable().default(null),
  /** Parts of the work that are delivered and paid out one after the other; empty without. */
  milestones: z.array(QuoteMilestone).default([]),
})
export type Quote = z.infer<typeof Quote>

export const PlaceOrder = QuoteRequest.extend({
  /** The total the customer saw: another price is refused, never charged silently. */
  expectedTotalMinor: AmountMinor,
  method: PaymentMethod,
  locale: Locale,
  idempotencyKey: z.string().min(8).max(100),
})
export type PlaceOrder = z.infer<typeof PlaceOrder>

export const PlacedOrder = z.object({
  orderId: z.string(),
  orderNumber: z.string(),
  paymentId: z.string(),
  /** Where the customer pays; null while the provider has not answered yet. */
  redirectUrl: z.string().nullable(),
})
export type PlacedOrder = z.infer<typeof PlacedOrder>

/**
 * Verbs a person may be offered on an order; each is a workflow and an endpoint. All but `pay` and
 * `message` are names of transitions in src/domain/orders/transitions.ts.
 */
export const OrderAction = z.enum([
  'pay',
  'cancel_payment',
  'submit_requirements',
  'skip_requirements',
  'accept',
  'decline',
  'deliver',
  'accept_delivery',
  'request_revision',
  'refuse_revision',
  'extend_review_window',
  'cancel_overdue',
  'propose_extension',
  'accept_extension',
  'decline_extension',
  'withdraw_extension',
  'propose_cancellation',
  'accept_cancellation',
  'decline_cancellation',
  'withdraw_cancellation',
  'open_dispute',
  'answer_dispute',
  'add_statement',
  'accept_decision',
  'appeal_decision',
  'review',
  'message',
])
export type OrderAction = z.infer<typeof OrderAction>

export const RequirementAnswer = z.object({
  requirementId: z.string(),
  text: z.string().trim().max(4000).default(''),
  fileIds: z.array(z.uuid()).max(10).default([]),
})
export type RequirementAnswer = z.infer<typeof RequirementAnswer>
export const SubmitRequirements = z.object({ answers: z.array(RequirementAnswer).max(20) })
export type SubmitRequirements = z.infer<typeof SubmitRequirements>
/** At least one of the two: an empty delivery is refused (`order/empty-delivery`). */
export const DeliverOrder = z.object({
  message: z.string().trim().max(4000).default(''),
  fileIds: z.array(z.uuid()).max(20).default([]),
})
export type DeliverOrder = z.infer<typeof DeliverOrder>
export const RequestRevision = z.object({ note: z.string().trim().min(10).max(4000) })
export type RequestRevision = z.infer<typeof RequestRevision>
export const WriteReview = z.object({
  rating: z.int().min(1).max(5),
  body: z.string().trim().min(10).max(2000),
})
export type WriteReview = z.infer<typeof WriteReview>

export const DeliveryView = z.object({
  id: z.string(),
  number: z.number(),
  message: z.string(),
  files: z.array(AttachedFile),
  status: z.enum(['submitted', 'accepted', 'revision_requested']),
  revisionNote: z.string(),
  deliveredAt: z.string(),
})

export const OrderView = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  paymentStatus: PaymentStatus,
  earningStatus: EarningStatus,
  side: z.enum(['customer', 'seller', 'staff']),
  service: z.object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    cover: Picture.nullable(),
  }),
  packageName: z.string(),
  /** What was agreed, for an order made from an offer; null for a package of the service. */
  offer: z.object({ id: z.string(), title: z.string(), description: z.string() }).nullable(),
  customer: z.object({ id: z.string(), name: z.string() }),
  seller: z.object({
    id: z.string(),
    userId: z.string(),
    handle: z.string(),
    displayName: z.string(),
    avatar: Picture.nullable(),
  }),
  conversationId: z.string().nullable(),
  quote: Quote,
  requirements: z.array(
    ServiceRequirement.extend({ answer: z.string(), files: z.array(AttachedFile) }),
  ),
  deliveries: z.array(DeliveryView),
  review: z.object({ rating: z.number(), body: z.string(), isPublished: z.boolean() }).nullable(),
  revisionsUsed: z.number(),
  /** Where the quote's milestones stand, in the order of the work; empty without any. */
  milestones: z.array(MilestoneView),
  /** What was bought after the order, the oldest first. */
  supplements: z.array(SupplementView),
  /** What one more revision would cost now; null unless this viewer can buy one. */
  extraRevision: SupplementPrice.nullable(),
  placedAt: z.string(),
  dueAt: z.string().nullable(),
  /** From when the customer may end undelivered work alone, and whether that moment has come. */
  overdueFrom: z.string().nullable(),
  isOverdue: z.boolean(),
  /** When all that the seller earned here is theirs to take; null unless it clears. */
  clearsAt: z.string().nullable(),
  /** All that went back or is on its way back to the customer, in minor units. */
  refundedMinor: AmountMinor,
  /** All that a cancellation could give back now, in minor units of the quote's currency. */
  refundableMinor: AmountMinor,
  /** The open proposal to cancel; null when there is none. */
  proposal: CancellationProposalView.nullable(),
  /** The open request for a later due date; null when there is none. */
  extension: DeadlineExtensionView.nullable(),
  /** The dispute, also when it is over; null when there never was one. */
  dispute: DisputeView.nullable(),
  /** What happens by itself next, and when; null when nothing does. */
  nextTimer: z.object({ transition: z.string(), at: z.string() }).nullable(),
  actions: z.array(OrderAction),
  timeline: z.array(
    z.object({
      sequence: z.number(),
      status: OrderStatus,
      transition: z.string(),
      actor: z.enum(['customer', 'seller', 'staff', 'system']),
      at: z.string(),
      /** Why, in the words of whoever did it; empty where nothing was said to both sides. */
      words: z.string(),
    }),
  ),
  /** The page where an unpaid order is paid, for its customer. */
  redirectUrl: z.string().nullable(),
  /** What it was paid with: the checkout, and how many orders that one payment is for. */
  checkout: z.object({ id: z.string(), orders: z.number() }),
  /** Its payment failed or never came: its customer may order the same again, in one step. */
  mayPayAgain: z.boolean(),
})
export type OrderView = z.infer<typeof OrderView>

/** What one side asked or staff decided, which the viewer has not answered yet. */
export const OrderAsk = z.object({
  kind: z.enum(['answer_cancellation', 'answer_extension', 'answer_dispute', 'answer_decision']),
  /** Until when; null once a decision is final. */
  by: z.string().nullable(),
})
export type OrderAsk = z.infer<typeof OrderAsk>

export const OrderRow = z.object({
  id: z.string(),
  number: z.string(),
  status: OrderStatus,
  serviceTitle: z.string(),
  cover: Picture.nullable(),
  otherName: z.string(),
  totalMinor: AmountMinor,
  sellerNetMinor: AmountMinor,
  currency: Currency,
  dueAt: z.string().nullable(),
  nextTimer: z.object({ transition: z.string(), at: z.string() }).nullable(),
  /** Waits for the viewer beside what the status says; null when nothing does. */
  ask: OrderAsk.nullable(),
  needsAction: z.boolean(),
  placedAt: z.string(),
})
export type OrderRow = z.infer<typeof OrderRow>

/** `needs_action`: waits for the viewer's side; `open`: paid or payable, not finished. */
export const OrderFilter = z.enum(['all', 'needs_action', 'open', 'completed', 'cancelled'])
export type OrderFilter = z.infer<typeof OrderFilter>
export const OrderListQuery = PageQuery.extend({
  side: z.enum(['customer', 'seller']),
  filter: OrderFilter.default('all'),
})
export type OrderListQuery = z.infer<typeof OrderListQuery>

/** How many orders each filter would list. */
export const OrderCounts = z.record(OrderFilter, z.number())
export type OrderCounts = z.infer<typeof OrderCounts>
