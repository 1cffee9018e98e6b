import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import type { Currency } from '../../contracts/money'
import { mobileMarkets } from './mobile-operators'

export type TypedDestination = {
  rail: 'mobile_money' | 'bank'
  country: string
  operator: string | null
  account: string
  currency: Currency
}

export type Destination = TypedDestination & { maskedAccount: string }

export type DestinationCheck =
  | { isValid: true; destination: Destination }
  | { isValid: false; field: 'account' | 'country' | 'operator' | 'currency' }

/**
 * A destination in its one written form (E.164, IBAN without spaces), or the field that is wrong:
 * a mobile number has to belong to its country, an operator to run wallets there, and the wallet to
 * hold the currency. Pure; whether somebody can pay out there is the provider's business.
 */
export const checkDestination = (typed: TypedDestination): DestinationCheck =>
  typed.rail === 'mobile_money' ? checkMobile(typed) : checkBank(typed)

const checkMobile = (typed: TypedDestination): DestinationCheck => {
  const market = Object.hasOwn(mobileMarkets, typed.country) ? mobileMarkets[typed.country] : null
  if (market === null || market === undefined) return { isValid: false, field: 'country' }
  if (market.currency !== typed.currency) return { isValid: false, field: 'currency' }
  if (typed.operator === null || !market.operators.includes(typed.operator)) {
    return { isValid: false, field: 'operator' }
  }
  const country = typed.country
  const number = isCountry(country) ? parsePhoneNumberFromString(typed.account, country) : undefined
  if (number?.country !== country || !number.isValid()) return { isValid: false, field: 'account' }
  return valid({ ...typed, account: number.number })
}

type Country = 'BF' | 'BJ' | 'CG' | 'CI' | 'CM' | 'GA' | 'ML' | 'NE' | 'SN' | 'TD' | 'TG'
const isCountry = (code: string): code is Country => Object.hasOwn(mobileMarkets, code)

const connectedAccount = /^acct_\w{8,64}$/u

/** What an account in its one written form is: providers take one of the two. */
export const bankAccountForm = (account: string): 'iban' | 'connected_account' =>
  connectedAccount.test(account) ? 'connected_account' : 'iban'

const checkBank = (typed: TypedDestination): DestinationCheck => {
  const account = typed.account.replaceAll(/[\s-]/gu, '')
  // A connected account of the provider, or an IBAN (ISO 13616).
  if (connectedAccount.test(account)) return valid({ ...typed, operator: null, account })
  const iban = account.toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(iban) || remainder(iban) !== 1) {
    return { isValid: false, field: 'account' }
  }
  if (!iban.startsWith(typed.country)) return { isValid: false, field: 'country' }
  return valid({ ...typed, operator: null, account: iban })
}

/** ISO 7064 MOD 97-10 over the rearranged IBAN. */
const remainder = (iban: string): number => {
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/gu, (letter) =>
    Number.parseInt(letter, 36).toString(),
  )
  return Number(BigInt(digits) % 97n)
}

const valid = (destination: TypedDestination): DestinationCheck => ({
  isValid: true,
  destination: { ...destination, maskedAccount: maskAccount(destination.account) },
})

/** What people may see of an account: where it starts and its last four characters. */
export const maskAccount = (account: string): string =>
  `${account.slice(0, 4)} •••• ${account.slice(-4)}`
