import type { SellerPage } from '../../contracts/catalogue'
import { breadcrumbFacts, type FactsPlace } from '../common/breadcrumb-facts'
import { paths } from '../common/paths'

type Facts = {
  seller: Pick<SellerPage, 'handle' | 'displayName' | 'headline' | 'avatar' | 'city' | 'country'>
  /** Name of the market, where the way to every seller begins. */
  market: string
}

/** A seller in schema.org's words: who they are, and where their page stands. */
export const profileFacts = (
  { seller, market }: Facts,
  place: FactsPlace,
): Record<string, unknown> => {
  const { handle, displayName, headline, avatar, city, country } = seller
  const path = paths.seller(handle)
  return {
    '@graph': [
      breadcrumbFacts(
        [
          { name: market, path: '' },
          { name: displayName, path },
        ],
        place,
      ),
      {
        '@type': 'ProfilePage',
        mainEntity: {
          '@type': 'Person',
          name: displayName,
          description: headline,
          url: `${place.appUrl}/${place.locale}${path}`,
          address: {
            '@type': 'PostalAddress',
            addressCountry: country,
            ...(city === null ? {} : { addressLocality: city }),
          },
          ...(avatar === null ? {} : { image: new URL(avatar.url, place.appUrl).href }),
        },
      },
    ],
  }
}
