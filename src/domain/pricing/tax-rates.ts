import { basisPoints } from '../money/minor-units'

/** Where the operator says that it collects VAT on its own fees, and at which rate. */
export type TaxRegistration = { country: string; rateBps: number }

/**
 * Standard VAT (TVA) rates in basis points, for what sellers who are registered in their country
 * owe on their own prices where the settings say nothing about it.
 * Sources: UEMOA directive 02/98/CM as amended (15–20 %, national laws choose 18 or 19 %), CGI of
 * Cameroon art. 142 (17.5 % + 10 % council cents = 19.25 %), CGI of France art. 278 (20 %).
 */
const standardVatBps: Readonly<Record<string, number>> = {
  BF: 1800,
  BJ: 1800,
  CI: 1800,
  CM: 1925,
  FR: 2000,
  GA: 1800,
  GN: 1800,
  ML: 1800,
  NE: 1900,
  SN: 1800,
  TG: 1800,
}

const rateIn = (
  country: string | null,
  registrations: readonly TaxRegistration[],
): number | undefined => registrations.find((one) => one.country === country)?.rateBps

/**
 * The platform's tax on what a buyer of a country (ISO 3166-1 alpha-2) pays it, in basis points.
 * Nothing where the operator is not registered: a platform that owes no tax must not collect any.
 */
export const platformTax = (
  country: string | null,
  registrations: readonly TaxRegistration[],
): { taxBps: number; taxCountry: string | null } => {
  const rateBps = rateIn(country, registrations)
  return rateBps === undefined
    ? { taxBps: 0, taxCountry: null }
    : { taxBps: basisPoints(rateBps), taxCountry: country }
}

/**
 * The VAT contained in the prices of a seller, in basis points: the rate of their country when they
 * are registered, 0 when they are not or their country's rate is unknown.
 */
export const sellerTaxBps = (
  seller: { country: string; isVatRegistered: boolean },
  registrations: readonly TaxRegistration[],
): number =>
  seller.isVatRegistered
    ? basisPoints(rateIn(seller.country, registrations) ?? standardVatBps[seller.country] ?? 0)
    : 0
