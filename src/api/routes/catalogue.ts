import { z } from '@hono/zod-openapi'
import {
  CatalogueQuery,
  CategoryNode,
  SearchResult,
  SellerPage,
  ServiceCard,
  ServiceCardIds,
  ServicePage,
  ServiceSearch,
  Suggestion,
} from '../../contracts/catalogue'
import { pageOf } from '../../contracts/pagination'
import { AppError } from '../../domain/errors'
import { getSellerPage } from '../../queries/catalogue/get-seller-page'
import { getServicePage } from '../../queries/catalogue/get-service-page'
import { listCategories } from '../../queries/catalogue/list-categories'
import { listServices } from '../../queries/catalogue/list-services'
import { readCards, searchServices } from '../../queries/catalogue/search-services'
import { suggest } from '../../queries/catalogue/suggest'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

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
  defineRoute(api, {
    method: 'get',
    path: '/catalogue',
    access: 'anyone',
    summary: 'The services on the market, page after page, without words and counts.',
    tag,
    query: CatalogueQuery,
    answer: pageOf(ServiceCard),
    handle: ({ ctx, query, locale }) => listServices(ctx, { asked: query, locale }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/services',
    access: 'anyone',
    summary: 'Searches the services on the market, with counts for every filter.',
    tag,
    query: ServiceSearch,
    answer: SearchResult,
    handle: ({ ctx, query, locale }) => searchServices(ctx, { search: query, locale }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/service-cards',
    access: 'anyone',
    summary: 'Up to 24 services by their ids, in that order; those off the market are left out.',
    tag,
    query: ServiceCardIds,
    answer: z.object({ items: z.array(ServiceCard) }),
    handle: async ({ ctx, query, locale }) => ({
      items: await readCards(ctx, { ids: query.ids.split(','), locale }),
    }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/suggestions',
    access: 'anyone',
    summary: 'What somebody who typed this far may be looking for.',
    tag,
    query: z.object({ q: z.string().trim().min(1).max(80) }),
    answer: z.object({ items: z.array(Suggestion) }),
    handle: async ({ ctx, query, locale }) => ({
      items: await suggest(ctx, { q: query.q, locale, limit: 8 }),
    }),
  })
  registerPublicPages(api)
}

const registerPublicPages = (api: Api): void => {
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
