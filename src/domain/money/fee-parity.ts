import type { Currency } from '../../contracts/money'
import { minorUnits } from './minor-units'

/**
 * Minor units of each currency for 1,000,000 XOF. XAF: same fixed parity to the euro as XOF.
 * EUR: fixed parity 1 EUR = 655.957 XOF (Council Decision 98/683/EC). USD floats: a rounded
 * reference of 600 XOF, good enough for a fee threshold and never used to convert a payment.
 */
const perMillionXof: Readonly<Record<Currency, number>> = {
  XOF: 1_000_000,
  XAF: 1_000_000,
  EUR: 152_449,
  USD: 166_667,
}

/** A fee or threshold set in XOF, in minor units of another currency, rounded half up. */
export const feeFromXof = (amountXof: number, currency: Currency): number =>
  minorUnits(
    Number(
      (BigInt(minorUnits(amountXof)) * BigInt(perMillionXof[currency]) * 2n + 1_000_000n) /
        2_000_000n,
    ),
  )
