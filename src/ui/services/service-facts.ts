import type { ServicePage } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { majorUnits } from '../../i18n/format'
import { breadcrumbFacts } from '../common/breadcrumb-facts'
import { paths } from '../common/paths'

/** A service in schema.org's words: what it is, who sells it, its offers, its ratings. */
export function serviceFacts({
  service,
  locale,
  appUrl,
}: {
  service: ServicePage
  locale: Locale
  appUrl: string
}): Record<string, unknown> {
  const address = (path: string) => `${appUrl}/${locale}${path}`
  const absolute = (url: string) => new URL(url, appUrl).href
  const steps = [
    ...service.breadcrumb.map((step) => ({ name: step.title, path: paths.category(step.slug) })),
    { name: service.title, path: paths.service(service.slug) },
  ]
  const product = {
    // Search engines show ratings of products; a packaged service with a fixed price is one.
    '@type': ['Product', 'Service'],
    name: service.title,
    description: service.description,
    image: service.gallery.map((picture) => absolute(picture.url)),
    brand: {
      '@type': 'Person',
      name: service.seller.displayName,
      url: address(paths.seller(service.seller.handle)),
    },
    offers: service.packages.map((each) => ({
      '@type': 'Offer',
      name: each.name,
      price: majorUnits({ amountMinor: each.priceMinor, currency: service.currency }),
      priceCurrency: service.currency,
      availability: `https://schema.org/${service.seller.away === null ? 'InStock' : 'OutOfStock'}`,
      url: address(paths.service(service.slug)),
    })),
    ...(service.rating.count > 0
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: service.rating.average,
            reviewCount: service.rating.count,
          },
        }
      : {}),
  }
  return { '@graph': [product, breadcrumbFacts(steps, { locale, appUrl })] }
}
