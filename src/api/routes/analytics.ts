import { AnalyticsQuery, SellerAnalytics } from '../../contracts/analytics'
import { sellerAnalytics } from '../../queries/analytics/seller-analytics'
import { analyticsCsv } from '../analytics-csv'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s analytics'

/** What became of a seller's services. */
export const registerAnalyticsRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/analytics',
    access: 'seller',
    summary: 'How often the caller’s services were seen, opened and ordered',
    tag,
    query: AnalyticsQuery,
    answer: SellerAnalytics,
    handle: ({ ctx, query }) => sellerAnalytics(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/analytics.csv',
    access: 'seller',
    summary: 'The same as a file for spreadsheets',
    tag,
    query: AnalyticsQuery,
    answersRaw: { status: 200, contentType: 'text/csv', description: 'By time, and by service' },
    handle: async ({ ctx, query, locale }) =>
      analyticsCsv(await sellerAnalytics(ctx, query), locale),
  })
}
