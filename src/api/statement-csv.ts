import type { Locale } from '../contracts/locale'
import type { SellerStatement } from '../contracts/payouts'
import { majorUnits } from '../i18n/format'
import { messages } from '../i18n/messages'

/**
 * A statement for spreadsheets: UTF-8 with its mark, amounts as plain numbers, and no cell that a
 * spreadsheet would take for a formula.
 */
export const statementCsv = (statement: SellerStatement, locale: Locale): Response => {
  const { currency, from, to } = statement
  const words = messages[locale].payouts.statement
  const amount = (amountMinor: number) => majorUnits({ amountMinor, currency })
  const rows = [
    [words.date, words.movement, words.order, `${words.amount} (${currency})`, words.balance],
    [from, words.opening, '', '', amount(statement.openingMinor)],
    ...statement.movements.map((one) => [
      one.at,
      words.kinds[one.kind],
      one.orderNumber ?? '',
      amount(one.amountMinor),
      amount(one.balanceMinor),
    ]),
    [to, words.closing, '', '', amount(statement.closingMinor)],
  ]
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new Response(`\u{FEFF}${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="2krika-${currency}-${from}-${to}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

const cell = (text: string): string => {
  const inert = /^[=+@\t]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
