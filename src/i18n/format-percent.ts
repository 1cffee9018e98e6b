import type { Locale } from '../contracts/locale'

/** Basis points as people write a rate: `12,5 %`, `12.5%`. */
export const formatPercent = (basisPoints: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  )
