import { z } from 'zod'
import { PackageTier, Picture } from './catalogue'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'
import {
  CountryCode,
  CouponCode,
  OrderStatus,
  PaymentMethod,
  PaymentStatus,
  PlaceOrder,
  QuoteRequest,
} from './orders'

const manyOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z.preprocess(
    (value): unknown[] =>
      value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
    z.array(item).max(most),
  )

/** What the address of the checkout holds: everything chosen so far, so that it survives a reload. */
export const CheckoutQuery = z.object({
  service: z.string().min(1).max(200),
  package: PackageTier.catch('basic'),
  extra: manyOf(z.string().max(64), 8).catch([]),
  quantity: z.coerce.number().int().min(1).max(20).catch(1),
  coupon: CouponCode.optional().catch(undefined),
  notice: z.enum(['price-changed']).optional().catch(undefined),
})
export type CheckoutQuery = z.infer<typeof CheckoutQuery>

/** What the payment form sends: an order, and the address to come back to when the price changed. */
export const PlaceOrderForm = PlaceOrder.extend({
  extraIds: manyOf(z.string().max(64), 8),
  quantity: z.coerce.number().int().min(1).max(20),
  expectedTotalMinor: z.coerce.number().int(),
  service: z.string().min(1).max(200),
})

/** One service chosen: it becomes one order. `cartLineId` names the line of the cart it came from. */
export const CheckoutLine = QuoteRequest.omit({ couponCode: true, country: true }).extend({
  cartLineId: z.uuid().optional(),
})
export type CheckoutLine = z.infer<typeof CheckoutLine>

export const checkoutLimits = { lines: 10, coupons: 5 } as const

/**
 * One payment for the services of several sellers: one order a line, in one currency. Each coupon
 * is used by the one line it takes most off. Lines that came from the cart leave it.
 */
export const PlaceCheckout = z.object({
  lines: z.array(CheckoutLine).min(1).max(checkoutLimits.lines),
  couponCodes: z.array(CouponCode).max(checkoutLimits.coupons).default([]),
  country: CountryCode.optional(),
  /** The sum the customer saw: another one is refused, never charged silently. */
  expectedTotalMinor: AmountMinor,
  method: PaymentMethod,
  locale: Locale,
  idempotencyKey: z.string().min(8).max(100),
})
export type PlaceCheckout = z.infer<typeof PlaceCheckout>

export const PlacedCheckout = z.object({
  checkoutId: z.string(),
  paymentId: z.string(),
  /** In the sequence of the lines. */
  orders: z.array(z.object({ orderId: z.string(), orderNumber: z.string() })),
  /** Where the customer pays; null while the provider has not answered yet. */
  redirectUrl: z.string().nullable(),
})
export type PlacedCheckout = z.infer<typeof PlacedCheckout>

/** A checkout after it was placed: the orders that one payment pays for. */
export const CheckoutView = z.object({
  id: z.string(),
  /** `closed`: given up or expired before it was paid. */
  status: z.enum(['awaiting_payment', 'paid', 'closed']),
  paymentStatus: PaymentStatus,
  currency: Currency,
  totalMinor: AmountMinor,
  method: PaymentMethod,
  /** When an unpaid checkout closes by itself. */
  expiresAt: z.string(),
  /** The provider's page, while it can be paid. */
  redirectUrl: z.string().nullable(),
  /** Its payment failed or never came: the same can be ordered again, in one step. */
  mayPayAgain: z.boolean(),
  orders: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      status: OrderStatus,
      serviceTitle: z.string(),
      serviceSlug: z.string(),
      cover: Picture.nullable(),
      packageName: z.string(),
      sellerName: z.string(),
      sellerHandle: z.string(),
      discountMinor: AmountMinor,
      totalMinor: AmountMinor,
      deliveryDays: z.number(),
    }),
  ),
})
export type CheckoutView = z.infer<typeof CheckoutView>
