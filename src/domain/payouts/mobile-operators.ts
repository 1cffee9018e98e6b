import type { Currency } from '../../contracts/money'

type Market = { currency: Currency; operators: readonly string[] }

/**
 * Who runs mobile money wallets where we pay out, by country (ISO 3166).
 * Sources: the operators' own country pages; BCEAO and BEAC lists of licensed issuers.
 */
export const mobileMarkets: Readonly<Record<string, Market>> = {
  BF: { currency: 'XOF', operators: ['orange', 'moov', 'telecel'] },
  BJ: { currency: 'XOF', operators: ['mtn', 'moov', 'celtiis'] },
  CG: { currency: 'XAF', operators: ['mtn', 'airtel'] },
  CI: { currency: 'XOF', operators: ['orange', 'mtn', 'moov', 'wave'] },
  CM: { currency: 'XAF', operators: ['orange', 'mtn'] },
  GA: { currency: 'XAF', operators: ['airtel', 'moov'] },
  ML: { currency: 'XOF', operators: ['orange', 'moov', 'wave'] },
  NE: { currency: 'XOF', operators: ['airtel', 'moov', 'zamani'] },
  SN: { currency: 'XOF', operators: ['orange', 'free', 'wave', 'expresso'] },
  TD: { currency: 'XAF', operators: ['airtel', 'moov'] },
  TG: { currency: 'XOF', operators: ['yas', 'moov'] },
}

/** How operators write their own names. */
export const operatorNames: Readonly<Record<string, string>> = {
  airtel: 'Airtel Money',
  celtiis: 'Celtiis Cash',
  expresso: 'E-Money',
  free: 'Free Money',
  moov: 'Moov Money',
  mtn: 'MTN MoMo',
  orange: 'Orange Money',
  telecel: 'Telecel Money',
  wave: 'Wave',
  yas: 'Mixx by Yas',
  zamani: 'Zamani Cash',
}
