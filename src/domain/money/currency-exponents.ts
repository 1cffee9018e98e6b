import type { Currency } from '../../contracts/money'

/**
 * Decimals of each currency. Source: ISO 4217 list one (XOF and XAF have no minor unit).
 * The only place that knows it: nothing else may multiply by 100.
 */
const exponents: Readonly<Record<Currency, number>> = { XOF: 0, XAF: 0, EUR: 2, USD: 2 }

/** Number of decimals: 0 for XOF, 2 for EUR. */
export const exponentOf = (currency: Currency): number => exponents[currency]

/** Minor units in one major unit: 1 for XOF, 100 for EUR. */
export const minorPerMajor = (currency: Currency): number => 10 ** exponents[currency]
