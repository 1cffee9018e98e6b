import type { Currency } from '../../src/contracts/money'

/**
 * The mobile money operators of the franc zone as pawaPay names them.
 * Source: https://docs.pawapay.io/v2/docs/providers (names, countries, currencies, authorisation).
 *
 * `prompt`: a payment request shows up on the phone by itself (PROVIDER_AUTH). The others want a
 * code from the customer first or send them to the operator's own page (PREAUTH, REDIRECT_AUTH),
 * or are not known to prompt: pawaPay's page leads through all of that.
 */
export type Operator = { name: string; country: string; currency: Currency; prompt: boolean }

const operator = (name: string, currency: Currency, prompt = false): Operator => ({
  name,
  country: name.slice(-3),
  currency,
  prompt,
})

export const operators: readonly Operator[] = [
  operator('MTN_MOMO_BEN', 'XOF', true),
  operator('MOOV_BEN', 'XOF', true),
  operator('MOOV_BFA', 'XOF', true),
  operator('ORANGE_BFA', 'XOF'),
  operator('MTN_MOMO_CIV', 'XOF', true),
  operator('ORANGE_CIV', 'XOF'),
  operator('WAVE_CIV', 'XOF'),
  operator('ORANGE_SEN', 'XOF'),
  operator('FREE_SEN', 'XOF'),
  operator('WAVE_SEN', 'XOF'),
  operator('MTN_MOMO_CMR', 'XAF', true),
  operator('ORANGE_CMR', 'XAF', true),
  operator('MTN_MOMO_COG', 'XAF'),
  operator('AIRTEL_COG', 'XAF'),
  operator('AIRTEL_GAB', 'XAF'),
]

/** The currencies that some operator of the table takes. */
export const operatorCurrencies: readonly Currency[] = ['XOF', 'XAF']

export const operatorNamed = (name: string): Operator | null =>
  operators.find((one) => one.name === name) ?? null
