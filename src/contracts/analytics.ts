import { z } from 'zod'

/** 7 days, 30 days, 13 weeks or 12 months, up to today (UTC). */
export const AnalyticsPeriod = z.enum(['week', 'month', 'quarter', 'year'])
export type AnalyticsPeriod = z.infer<typeof AnalyticsPeriod>

export const AnalyticsQuery = z.object({ period: AnalyticsPeriod.default('month') })

const counts = {
  /** Cards that were half in view for a second. */
  impressions: z.number(),
  /** Times the page of a service was opened. */
  visits: z.number(),
  /** Orders that were paid. */
  orders: z.number(),
}
export const AnalyticsCounts = z.object(counts)
export type AnalyticsCounts = z.infer<typeof AnalyticsCounts>

/** What became of a seller's services: seen, opened, ordered. Never by whom. */
export const SellerAnalytics = z.object({
  period: AnalyticsPeriod,
  total: AnalyticsCounts,
  /** As long a time before. */
  before: AnalyticsCounts,
  /** Days, weeks or months, oldest first; each begins on `startsAt` (YYYY-MM-DD). */
  steps: z.array(z.object({ startsAt: z.string(), ...counts })),
  /** Most visited first. */
  services: z.array(z.object({ id: z.string(), title: z.string(), ...counts })),
})
export type SellerAnalytics = z.infer<typeof SellerAnalytics>
