import type { Currency } from '../../contracts/money'
import type { Quote } from '../../contracts/orders'
import { basisPoints, minorUnits, shareHalfUp, sumMinor, timesMinor } from '../money/minor-units'

/** What the marketplace charges; a setting, frozen on each order when it is placed. */
export type FeeSchedule = {
  commissionBps: number
  serviceFeeBps: number
  /** Added to the service fee of orders whose subtotal lies below `belowMinor`. */
  smallOrderFee: { belowMinor: number; feeMinor: number }
  /** On the service fee: the part of the sale that is the platform's own. */
  taxBps: number
}

export type QuoteInput = {
  currency: Currency
  package: {
    id: string
    name: string
    priceMinor: number
    deliveryDays: number
    revisions: number | null
  }
  extras: { id: string; name: string; priceMinor: number; extraDays: number }[]
  quantity: number
  fees: FeeSchedule
}

/**
 * Prices an order. All amounts are minor units of `currency`; percentages are rounded half up.
 * Always holds: total = subtotal − discount + service fee + tax, and
 * total = seller's net + commission + service fee + tax, to the last unit.
 * Extras are bought once per unit, like the package. Throws a RangeError on negative prices,
 * a quantity below one, or amounts beyond the safe integers.
 */
export const priceOrder = (input: QuoteInput): Quote => {
  if (!Number.isSafeInteger(input.quantity) || input.quantity < 1) {
    throw new RangeError(`not a quantity: ${input.quantity}`)
  }
  const lines: Quote['lines'] = [
    line({ kind: 'package', item: input.package, quantity: input.quantity }),
    ...input.extras.map((extra) => line({ kind: 'extra', item: extra, quantity: input.quantity })),
  ]
  const subtotalMinor = sumMinor(lines.map(({ totalMinor }) => totalMinor))
  const discountMinor = 0
  const serviceFeeMinor = serviceFee(subtotalMinor, input.fees)
  const taxMinor = shareHalfUp(serviceFeeMinor, input.fees.taxBps)
  const commissionMinor = shareHalfUp(subtotalMinor, input.fees.commissionBps)
  return {
    currency: input.currency,
    lines,
    subtotalMinor,
    discountMinor,
    subsidyMinor: 0,
    serviceFeeMinor,
    taxMinor,
    totalMinor: sumMinor([subtotalMinor, -discountMinor, serviceFeeMinor, taxMinor]),
    commissionBps: basisPoints(input.fees.commissionBps),
    commissionMinor,
    sellerNetMinor: minorUnits(subtotalMinor - discountMinor - commissionMinor),
    deliveryDays: deliveryDays(input),
    revisions: input.package.revisions,
  }
}

const line = (input: {
  kind: 'package' | 'extra'
  item: { id: string; name: string; priceMinor: number }
  quantity: number
}): Quote['lines'][number] => {
  if (input.item.priceMinor < 0) throw new RangeError(`negative price: ${input.item.priceMinor}`)
  return {
    kind: input.kind,
    id: input.item.id,
    name: input.item.name,
    unitPriceMinor: minorUnits(input.item.priceMinor),
    quantity: input.quantity,
    totalMinor: timesMinor(input.item.priceMinor, input.quantity),
  }
}

/** A free order costs nothing at all: no small-order fee on top of zero. */
const serviceFee = (subtotalMinor: number, fees: FeeSchedule): number => {
  const share = shareHalfUp(subtotalMinor, fees.serviceFeeBps)
  const isSmall = subtotalMinor > 0 && subtotalMinor < fees.smallOrderFee.belowMinor
  return isSmall ? sumMinor([share, fees.smallOrderFee.feeMinor]) : share
}

/** Express extras shorten the time, but nothing is due in less than a day. */
const deliveryDays = (input: QuoteInput): number =>
  Math.max(
    1,
    input.extras.reduce((days, extra) => days + extra.extraDays, input.package.deliveryDays),
  )
