import type { SellerAnalytics } from '../contracts/analytics'
import type { Locale } from '../contracts/locale'
import { messages } from '../i18n/messages'
import { csvFile } from './csv-file'

/** Two tables for spreadsheets: by time, and by service. */
export const analyticsCsv = (
  { period, steps, services }: SellerAnalytics,
  locale: Locale,
): Response => {
  const words = messages[locale].seller.analytics
  const figures = ['impressions', 'visits', 'orders'] as const
  const names = figures.map((figure) => words[figure])
  return csvFile(`2krika-${period}-${steps.at(-1)?.startsAt ?? ''}`, [
    [words.from, ...names],
    ...steps.map((step) => [step.startsAt, ...figures.map((figure) => String(step[figure]))]),
    [],
    [words.service, ...names],
    ...services.map((one) => [one.title, ...figures.map((figure) => String(one[figure]))]),
  ])
}
