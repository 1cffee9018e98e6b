import { basisPoints } from '../money/minor-units'

/**
 * Standard VAT (TVA) rates in basis points. They apply only where the marketplace is registered
 * for it (a setting, empty by default): a platform that owes no tax must not collect any.
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

/**
 * Tax rate on what a buyer of a country (ISO 3166-1 alpha-2) pays, in basis points.
 * 0 when the marketplace is not registered there or the country's rate is unknown.
 */
export const taxBpsOf = (country: string | null, registeredIn: readonly string[]): number =>
  country !== null && registeredIn.includes(country) ? basisPoints(standardVatBps[country] ?? 0) : 0
