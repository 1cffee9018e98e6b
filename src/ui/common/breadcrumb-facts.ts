import type { Locale } from '../../contracts/locale'

export type FactsPlace = { locale: Locale; appUrl: string }

/** Where a page stands, in schema.org's words. Paths are below the language. */
export const breadcrumbFacts = (
  steps: readonly { name: string; path: string }[],
  { locale, appUrl }: FactsPlace,
): Record<string, unknown> => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: `${appUrl}/${locale}${path}`,
  })),
})
