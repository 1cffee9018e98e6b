import type { Locale } from '../contracts/locale'
import type { EarningsByPeriod } from '../contracts/payouts'
import { majorUnits } from '../i18n/format'
import { messages } from '../i18n/messages'
import { csvFile } from './csv-file'

/** A seller's earnings by period for spreadsheets, with amounts as plain numbers. */
export const earningsCsv = ({ currencies }: EarningsByPeriod, locale: Locale): Response => {
  const words = messages[locale].seller.earnings.byPeriod.file
  return csvFile(words.fileName, [
    [words.period, words.currency, words.earned],
    ...currencies.flatMap(({ currency, periods }) =>
      periods.map(({ startsAt, earnedMinor }) => [
        startsAt,
        currency,
        majorUnits({ amountMinor: earnedMinor, currency }),
      ]),
    ),
  ])
}
