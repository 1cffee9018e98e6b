import type { Locale } from '../contracts/locale'
import type { Spending } from '../contracts/spending'
import { majorUnits } from '../i18n/format'
import { messages } from '../i18n/messages'
import { csvFile } from './csv-file'

/** A customer's months for spreadsheets, with amounts as plain numbers. */
export const spendingCsv = ({ months }: Spending, locale: Locale): Response => {
  const words = messages[locale].spending.csv
  return csvFile(words.fileName, [
    [words.month, words.currency, words.paid, words.returned, words.kept, words.payments],
    ...months.map(({ month, currency, paidMinor, returnedMinor, payments }) => [
      month.slice(0, 'YYYY-MM'.length),
      currency,
      majorUnits({ amountMinor: paidMinor, currency }),
      majorUnits({ amountMinor: returnedMinor, currency }),
      majorUnits({ amountMinor: paidMinor - returnedMinor, currency }),
      String(payments),
    ]),
  ])
}
