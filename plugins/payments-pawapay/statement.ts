import { PaymentProviderError } from '../../src/domain/ports/payment-provider'

export type StatementRow = {
  at: Date
  transactionId: string
  amount: string
  currency: string
  /** Null: top-ups, withdrawals and adjustments between pawaPay and us. */
  type: 'deposit' | 'payout' | 'refund' | 'fee' | null
}

/** The columns we need, as pawaPay heads them. */
const columns = ['Creation Date', 'Transaction ID', 'Amount', 'Currency', 'Type'] as const

/**
 * The rows of a statement in CSV, found by the names of their columns.
 * Source: https://docs.pawapay.io/dashboard/finances/statements
 * @throws PaymentProviderError unknown: a column is missing or a moment cannot be read.
 */
export const parseStatement = (text: string): StatementRow[] => {
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/u, ''))
  const places = columns.map((name) =>
    head.findIndex((one) => one.trim().toLowerCase() === name.toLowerCase()),
  )
  if (places.includes(-1)) throw new PaymentProviderError('unknown', 'unexpected_statement')
  return rows.map((row) => {
    const [created, transactionId, amount, currency, type] = places.map(
      (place) => row[place]?.trim() ?? '',
    )
    const at = momentOf(created ?? '')
    return {
      at,
      transactionId: transactionId ?? '',
      amount: (amount ?? '').replace(/^[-+]/u, ''),
      currency: currency ?? '',
      type: typeOf(type ?? ''),
    }
  })
}

const typeOf = (text: string): StatementRow['type'] => {
  const type = text.toUpperCase()
  if (type.includes('FEE')) return 'fee'
  return (
    (['deposit', 'payout', 'refund'] as const).find((one) => type === one.toUpperCase()) ?? null
  )
}

/** Statements are written in UTC, with or without saying so. */
const momentOf = (text: string): Date => {
  const iso = text.replace(' ', 'T')
  const at = new Date(/(?:Z|[+-]\d\d:?\d\d)$/u.test(iso) ? iso : `${iso}Z`)
  if (Number.isNaN(at.getTime())) throw new PaymentProviderError('unknown', 'unexpected_statement')
  return at
}

/** Fields separated by commas, in double quotes where they need it (RFC 4180). */
const parseCsv = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  return rows
}
