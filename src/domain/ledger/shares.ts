import type { Currency } from '../../contracts/money'
import { allocate } from '../money/allocate'
import { minorUnits, sumMinor } from '../money/minor-units'

/** Who gets what of the money that an order (or a slice of it) holds, in minor units. */
export type Shares = {
  sellerNetMinor: number
  commissionMinor: number
  serviceFeeMinor: number
  taxMinor: number
}

/**
 * The frozen amounts of an order, or of one slice of it, that its money is divided by. What is held
 * is what the customer paid plus what the platform adds for them:
 * total + subsidy = seller's net + commission + service fee + tax.
 */
export type OrderMoney = Shares & {
  orderId: string
  sellerId: string
  currency: Currency
  /** Milestone or supplement; the whole order when absent. */
  slice?: string
  /** What the customer pays. */
  totalMinor: number
  /** The part of the discount that the platform bears. */
  subsidyMinor: number
}

/** What lies in the held account for these amounts: the customer's money and the subsidy. */
export const grossMinor = (money: OrderMoney): number =>
  sumMinor([money.totalMinor, money.subsidyMinor])

export const noShares: Shares = {
  sellerNetMinor: 0,
  commissionMinor: 0,
  serviceFeeMinor: 0,
  taxMinor: 0,
}

export const sumOfShares = (shares: Shares): number =>
  sumMinor([shares.sellerNetMinor, shares.commissionMinor, shares.serviceFeeMinor, shares.taxMinor])

/** The shares of a bigger thing that a part of it does not take. */
export const sharesLess = (whole: Shares, part: Shares): Shares => ({
  sellerNetMinor: minorUnits(whole.sellerNetMinor - part.sellerNetMinor),
  commissionMinor: minorUnits(whole.commissionMinor - part.commissionMinor),
  serviceFeeMinor: minorUnits(whole.serviceFeeMinor - part.serviceFeeMinor),
  taxMinor: minorUnits(whole.taxMinor - part.taxMinor),
})

/**
 * What is left of shares when a part of them is gone; what one of them lacks (a unit that rounding
 * had put elsewhere) the others bear. Throws a RangeError when the part is more than the whole.
 */
export const sharesLeft = (whole: Shares, gone: Shares): Shares => {
  const left = sharesLess(whole, gone)
  return divideByShares(sumOfShares(left), {
    sellerNetMinor: Math.max(0, left.sellerNetMinor),
    commissionMinor: Math.max(0, left.commissionMinor),
    serviceFeeMinor: Math.max(0, left.serviceFeeMinor),
    taxMinor: Math.max(0, left.taxMinor),
  })
}

/** The sum of shares, one by one. */
export const addShares = (all: readonly Shares[]): Shares => ({
  sellerNetMinor: sumMinor(all.map(({ sellerNetMinor }) => sellerNetMinor)),
  commissionMinor: sumMinor(all.map(({ commissionMinor }) => commissionMinor)),
  serviceFeeMinor: sumMinor(all.map(({ serviceFeeMinor }) => serviceFeeMinor)),
  taxMinor: sumMinor(all.map(({ taxMinor }) => taxMinor)),
})

/** An amount divided by shares, to the last unit; no part exceeds its share of the whole. */
export const divideByShares = (amountMinor: number, shares: Shares): Shares => {
  if (amountMinor === 0) return noShares
  const [sellerNetMinor = 0, commissionMinor = 0, serviceFeeMinor = 0, taxMinor = 0] = allocate(
    amountMinor,
    [shares.sellerNetMinor, shares.commissionMinor, shares.serviceFeeMinor, shares.taxMinor],
  )
  return { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor }
}

export type PartialRefund = {
  /** What the customer gets back. */
  customerMinor: number
  /** The subsidy's share, which goes back to the platform's promotions. */
  promotionsMinor: number
  /** What everybody keeps. */
  kept: Shares
  /** What everybody gives up: back + kept = the order's own shares. */
  back: Shares
}

/**
 * Divides a refund of part of the total: the subsidy goes back pro rata (rounded down: the sale
 * keeps the odd unit), commission, fee and tax shrink pro rata with the seller's net. Everything
 * adds up to the last unit. Throws a RangeError unless 0 < refund ≤ total.
 */
export const dividePartialRefund = (money: OrderMoney, refundMinor: number): PartialRefund => {
  if (minorUnits(refundMinor) <= 0 || refundMinor > money.totalMinor) {
    throw new RangeError(`not a part of the total: ${refundMinor}`)
  }
  const promotionsMinor = Number(
    (BigInt(money.subsidyMinor) * BigInt(refundMinor)) / BigInt(money.totalMinor),
  )
  const kept = divideByShares(grossMinor(money) - refundMinor - promotionsMinor, money)
  return { customerMinor: refundMinor, promotionsMinor, kept, back: sharesLess(money, kept) }
}
