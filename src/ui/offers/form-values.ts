import type { Currency } from '../../contracts/money'
import { minorPerMajor } from '../../domain/money/currency-exponents'

type Values = Record<string, unknown>

/** Amounts are typed in whole units of the currency; the API takes minor ones. */
export const toMinor = (value: unknown, currency: Currency): unknown =>
  typeof value === 'number' ? Math.round(value * minorPerMajor(currency)) : value

export const unlimited = 'unlimited'

/** What a form of terms holds, as the API takes it. Milestones come as JSON of minor units. */
export const offerValues =
  (currencyOf: (serviceId: unknown) => Currency) =>
  (input: unknown): unknown => {
    if (typeof input !== 'object' || input === null) return input
    const values: Values = { ...input }
    const currency = currencyOf(values.serviceId)
    return {
      ...values,
      priceMinor: toMinor(values.priceMinor, currency),
      revisions: values.revisions === unlimited ? null : Number(values.revisions),
      ...(typeof values.milestones === 'string'
        ? { milestones: JSON.parse(values.milestones) as unknown }
        : {}),
    }
  }
