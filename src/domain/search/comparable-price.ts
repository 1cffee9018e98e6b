import type { Currency } from '../../contracts/money'

/**
 * A price in francs CFA, so that filters and sorting work across currencies; never used to charge.
 * One euro is 655.957 F by treaty, XOF and XAF are equal, the dollar is taken at a round 600 F.
 * `amountMinor` is in minor units of `currency`. Mirrored by catalog.comparable_price.
 */
export const comparablePrice = (amountMinor: number, currency: Currency): number => {
  switch (currency) {
    case 'EUR':
      return Math.round(amountMinor * 6.55957)
    case 'USD':
      return amountMinor * 6
    case 'XOF':
    case 'XAF':
      return amountMinor
  }
}
