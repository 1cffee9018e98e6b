import { z } from '@hono/zod-openapi'
import { CategoryNode, SellerPage, ServicePage } from '../../contracts/catalogue'
import { AppError } from '../../domain/errors'
import { getSellerPage } from '../../queries/catalogue/get-seller-page'
import { getServicePage } from '../../queries/catalogue/get-service-page'
import { listCategories } from '../../queries/catalogue/list-categories'
import type { Api } from '../api'
import { defineRoute } from '../define-route'
import { catalogueRead, searchRead, suggestionsRead } from '../direct-reads'

const tag = 'Catalogue'
const address = z.string().min(1).max(120)

/** The market as anybody may read it; texts come in the language of the request. */
export const registerCatalogueRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/categories',
    access: 'anyone',
    summary: 'The two levels of categories with the number of services in each.',
    tag,
    answer: z.object({ items: z.array(CategoryNode) }),
    handle: async ({ ctx, locale }) => ({ items: await listCategories(ctx, { locale }) }),
  })
  defineDirectReads(api)
  defineRoute(api, {
    method: 'get',
    path: '/services/{slug}',
    access: 'anyone',
    summary: 'A service as the public sees it.',
    tag,
    params: z.object({ slug: address }),
    answer: ServicePage,
    handle: async ({ ctx, params, locale }) => {
      const page = await getServicePage(ctx, { ...params, locale })
      if (page === null) throw new AppError('service/not-found')
      return page
    },
  })
  defineRoute(api, {
    method: 'get',
    path: '/sellers/{handle}',
    access: 'anyone',
    summary: 'A seller’s public profile.',
    tag,
    params: z.object({ handle: address }),
    answer: SellerPage,
    handle: async ({ ctx, params, locale }) => {
      const page = await getSellerPage(ctx, { ...params, locale })
      if (page === null) throw new AppError('request/not-found')
      return page
    },
  })
}

/** These are also answered without the router: see src/api/direct-reads.ts. */
const defineDirectReads = (api: Api): void => {
  const common = { method: 'get', access: 'anyone', tag } as const
  defineRoute(api, {
    ...common,
    ...catalogueRead,
    handle: ({ ctx, query, locale }) => catalogueRead.handle(ctx, { query, locale }),
  })
  defineRoute(api, {
    ...common,
    ...searchRead,
    handle: ({ ctx, query, locale }) => searchRead.handle(ctx, { query, locale }),
  })
  defineRoute(api, {
    ...common,
    ...suggestionsRead,
    handle: ({ ctx, query, locale }) => suggestionsRead.handle(ctx, { query, locale }),
  })
}
