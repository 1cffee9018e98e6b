import { z } from 'zod'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'
import { Away } from './vacations'

/** A picture with the sizes the storefront asks for; urls are relative or on the media host. */
export const Picture = z.object({
  id: z.string(),
  alt: z.string(),
  width: z.number(),
  height: z.number(),
  url: z.string(),
  cardUrl: z.string(),
  /** For phones; null for a picture that was stored before there was one. */
  smallUrl: z.string().nullable(),
  thumbnailUrl: z.string(),
  /** Average colour as #rrggbb, painted while the picture loads. */
  color: z.string().nullable(),
})
export type Picture = z.infer<typeof Picture>

export const SellerLevel = z.enum(['new', 'rising', 'established', 'top'])
export type SellerLevel = z.infer<typeof SellerLevel>

export const SellerSummary = z.object({
  id: z.string(),
  handle: z.string(),
  displayName: z.string(),
  level: SellerLevel,
  city: z.string().nullable(),
  country: z.string(),
  isIdentityVerified: z.boolean(),
  avatar: Picture.nullable(),
})
export type SellerSummary = z.infer<typeof SellerSummary>

export const Rating = z.object({ average: z.number(), count: z.number() })
export type Rating = z.infer<typeof Rating>

/** What a card shows and what decides: cover, title, seller, rating, starting price, delay. */
export const ServiceCard = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  /** Language of the title shown (the asked one when the seller wrote it, else the main one). */
  language: Locale,
  categorySlug: z.string(),
  cover: Picture.nullable(),
  seller: SellerSummary,
  rating: Rating,
  ordersCompleted: z.number(),
  startingPriceMinor: AmountMinor,
  currency: Currency,
  deliveryDays: z.number(),
  publishedAt: z.string(),
})
export type ServiceCard = z.infer<typeof ServiceCard>

export const CategoryNode = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  icon: z.string(),
  serviceCount: z.number(),
  children: z.array(
    z.object({ id: z.string(), slug: z.string(), title: z.string(), serviceCount: z.number() }),
  ),
})
export type CategoryNode = z.infer<typeof CategoryNode>

export const PackageTier = z.enum(['basic', 'standard', 'premium'])
export type PackageTier = z.infer<typeof PackageTier>

export const ServicePackage = z.object({
  tier: PackageTier,
  name: z.string(),
  description: z.string(),
  priceMinor: AmountMinor,
  deliveryDays: z.number(),
  /** null = unlimited. */
  revisions: z.number().nullable(),
  features: z.array(z.string()),
})
export type ServicePackage = z.infer<typeof ServicePackage>

export const ServiceExtra = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  priceMinor: AmountMinor,
  /** Days added to the delivery time; negative for express. */
  extraDays: z.number(),
  /** Shortens the delivery; at most one of them is chosen. */
  isExpress: z.boolean(),
})
export type ServiceExtra = z.infer<typeof ServiceExtra>

export const RequirementKind = z.enum(['text', 'choice', 'file'])
export const ServiceRequirement = z.object({
  id: z.string(),
  question: z.string(),
  kind: RequirementKind,
  choices: z.array(z.string()),
  isRequired: z.boolean(),
})
export type ServiceRequirement = z.infer<typeof ServiceRequirement>

export const ReviewView = z.object({
  id: z.string(),
  rating: z.number().int().min(1).max(5),
  body: z.string(),
  authorName: z.string(),
  authorCountry: z.string().nullable(),
  reply: z.string().nullable(),
  repliedAt: z.string().nullable(),
  publishedAt: z.string(),
})
export type ReviewView = z.infer<typeof ReviewView>

export const ServicePage = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  language: Locale,
  /** Languages the texts exist in: hreflang only for these. */
  languages: z.array(Locale),
  breadcrumb: z.array(z.object({ slug: z.string(), title: z.string() })),
  tags: z.array(z.string()),
  gallery: z.array(Picture),
  currency: Currency,
  packages: z.array(ServicePackage).min(1),
  extras: z.array(ServiceExtra),
  faq: z.array(z.object({ question: z.string(), answer: z.string() })),
  requirements: z.array(ServiceRequirement),
  seller: SellerSummary.extend({
    userId: z.string(),
    headline: z.string(),
    bio: z.string(),
    languages: z.array(z.string()),
    memberSince: z.string(),
    responseMinutes: z.number().nullable(),
    ordersCompleted: z.number(),
    rating: Rating,
    /** While no new orders are taken: until when, and why. */
    away: Away.nullable(),
  }),
  rating: Rating,
  ratingHistogram: z.array(z.object({ stars: z.number(), count: z.number() })),
  ordersCompleted: z.number(),
  reviews: z.array(ReviewView),
  similar: z.array(ServiceCard),
  publishedAt: z.string(),
})
export type ServicePage = z.infer<typeof ServicePage>

/** Something that a seller has made; the first picture stands for it. */
export const PortfolioWork = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  pictures: z.array(Picture),
})
export type PortfolioWork = z.infer<typeof PortfolioWork>

export const SellerPage = ServicePage.shape.seller.extend({
  skills: z.array(z.string()),
  cover: Picture.nullable(),
  portfolio: z.array(PortfolioWork),
  services: z.array(ServiceCard),
  reviews: z.array(ReviewView.extend({ serviceTitle: z.string(), serviceSlug: z.string() })),
})
export type SellerPage = z.infer<typeof SellerPage>

export const HomePage = z.object({
  categories: z.array(CategoryNode),
  featured: z.array(ServiceCard),
  recent: z.array(ServiceCard),
  sellers: z.array(SellerSummary.extend({ headline: z.string(), rating: Rating })),
  totals: z.object({ services: z.number(), sellers: z.number(), ordersCompleted: z.number() }),
})
export type HomePage = z.infer<typeof HomePage>

export const SearchSort = z.enum(['relevance', 'rating', 'newest', 'price_asc', 'price_desc'])
export const ServiceSearch = z.object({
  q: z.string().trim().max(200).optional(),
  category: z.string().max(120).optional(),
  minPrice: z.coerce.number().int().min(0).optional(),
  maxPrice: z.coerce.number().int().min(0).optional(),
  maxDays: z.coerce.number().int().min(1).max(365).optional(),
  minRating: z.coerce.number().min(1).max(5).optional(),
  language: Locale.optional(),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .optional(),
  sort: SearchSort.default('relevance'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(48).default(24),
})
export type ServiceSearch = z.infer<typeof ServiceSearch>

/** The market without words and counts: for those who read all of it, page after page. */
export const CatalogueQuery = z.object({
  category: z.string().max(120).optional(),
  sort: z.enum(['best', 'newest', 'price_asc', 'price_desc']).default('best'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(48).default(24),
})
export type CatalogueQuery = z.infer<typeof CatalogueQuery>

const uuid = '[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}'
/** Ids with commas between them: cards of services that somebody knows already. */
export const ServiceCardIds = z.object({
  ids: z.string().regex(new RegExp(`^${uuid}(,${uuid}){0,23}$`, 'u')),
})
export type ServiceCardIds = z.infer<typeof ServiceCardIds>

/**
 * A choice and how many services it would leave, under every other filter; a lower bound where
 * isTotalCapped says that not all matches were read. Labels of categories
 * are titles; other labels repeat the value: `10000-25000` and `200000-` (francs CFA, ends
 * included), days, stars, languages, countries.
 */
export const Facet = z.object({
  value: z.string(),
  label: z.string(),
  count: z.number(),
})
export const SearchResult = z.object({
  items: z.array(ServiceCard),
  nextCursor: z.string().nullable(),
  /** Matching services; exact up to 1,000, then 1,000 with isTotalCapped. */
  total: z.number(),
  isTotalCapped: z.boolean(),
  facets: z.object({
    categories: z.array(Facet),
    prices: z.array(Facet),
    deliveryDays: z.array(Facet),
    ratings: z.array(Facet),
    languages: z.array(Facet),
    countries: z.array(Facet),
  }),
  /** The words searched instead, when those asked were mistyped and found nothing. */
  correctedQuery: z.string().nullable(),
  /** Other words to try when nothing matched. */
  suggestions: z.array(z.string()),
})
export type SearchResult = z.infer<typeof SearchResult>

/** A line under the search field while a person types; `slug` is a seller's handle for sellers. */
export const Suggestion = z.object({
  kind: z.enum(['category', 'seller', 'service']),
  label: z.string(),
  slug: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>
