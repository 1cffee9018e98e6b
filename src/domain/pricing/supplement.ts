import type { SupplementPrice } from '../../contracts/orders'
import { minorUnits, shareHalfUp, sumMinor } from '../money/minor-units'
import type { FeeSchedule } from './quote'

/**
 * What something bought after the order costs, such as a revision beyond the package's, at the
 * order's own rates. A fixed commission and the small-order fee were paid with the order. Always,
 * to the last unit: total = subtotal + service fee + tax, seller's net + commission = subtotal.
 * Throws a RangeError on a negative price.
 */
export const priceSupplement = (
  priceMinor: number,
  fees: Pick<FeeSchedule, 'commission' | 'serviceFeeBps' | 'taxBps'>,
): SupplementPrice => {
  const subtotalMinor = minorUnits(priceMinor)
  const serviceFeeMinor = shareHalfUp(subtotalMinor, fees.serviceFeeBps)
  const taxMinor = shareHalfUp(serviceFeeMinor, fees.taxBps)
  const commissionMinor = shareHalfUp(subtotalMinor, fees.commission.bps)
  return {
    subtotalMinor,
    serviceFeeMinor,
    taxMinor,
    totalMinor: sumMinor([subtotalMinor, serviceFeeMinor, taxMinor]),
    commissionMinor,
    sellerNetMinor: minorUnits(subtotalMinor - commissionMinor),
  }
}
