import type { Locale } from '../contracts/locale'
import type { SellerStatement } from '../contracts/payouts'
import { majorUnits } from '../i18n/format'
import { messages } from '../i18n/messages'
import { csvFile } from './csv-file'

/** A statement for spreadsheets, with amounts as plain numbers. */
export const statementCsv = (statement: SellerStatement, locale: Locale): Response => {
  const { currency, from, to } = statement
  const words = messages[locale].payouts.statement
  const amount = (amountMinor: number) => majorUnits({ amountMinor, currency })
  return csvFile(`2krika-${currency}-${from}-${to}`, [
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
  ])
}
