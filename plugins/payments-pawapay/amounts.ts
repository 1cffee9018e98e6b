import { currencies, type Currency } from '../../src/contracts/money'
import { exponentOf } from '../../src/domain/money/currency-exponents'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'

/** An amount as pawaPay writes it: a decimal string in the major unit, "26250" for 26,250 XOF. */
export const toAmount = (amountMinor: number, currency: Currency): string => {
  const decimals = exponentOf(currency)
  if (decimals === 0) return String(amountMinor)
  const digits = String(amountMinor).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * Minor units of what pawaPay says. Decimals that the currency does not have must be zero.
 * @throws PaymentProviderError unknown: an amount or currency that cannot be booked exactly.
 */
export const fromAmount = (amount: string, currencyCode: string) => {
  const currency = currencies.find((one) => one === currencyCode)
  const parts = /^(\d{1,15})(?:\.(\d{1,4}))?$/u.exec(amount)
  if (currency === undefined || parts === null) {
    throw new PaymentProviderError('unknown', 'unexpected_amount')
  }
  const decimals = exponentOf(currency)
  const fraction = (parts[2] ?? '').padEnd(decimals, '0')
  const amountMinor = Number(`${parts[1]}${fraction.slice(0, decimals)}`)
  if (/[1-9]/u.test(fraction.slice(decimals)) || !Number.isSafeInteger(amountMinor)) {
    throw new PaymentProviderError('unknown', 'unexpected_amount')
  }
  return { amountMinor, currency }
}
