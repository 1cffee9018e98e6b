import type { ServiceCard } from '../../contracts/catalogue'
import { breadcrumbFacts, type FactsPlace } from '../common/breadcrumb-facts'
import { paths } from '../common/paths'

/** A category in schema.org's words: where it stands, and the services that it shows. */
export const categoryFacts = (
  { steps, services }: { steps: { title: string; slug: string }[]; services: ServiceCard[] },
  place: FactsPlace,
): Record<string, unknown> => ({
  '@graph': [
    breadcrumbFacts(
      steps.map(({ title, slug }) => ({ name: title, path: paths.category(slug) })),
      place,
    ),
    {
      '@type': 'ItemList',
      itemListElement: services.map(({ slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: `${place.appUrl}/${place.locale}${paths.service(slug)}`,
      })),
    },
  ],
})
