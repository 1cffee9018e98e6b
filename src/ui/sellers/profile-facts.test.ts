import { expect, test } from 'vitest'
import { profileFacts } from './profile-facts'

const seller = {
  handle: 'awa-diop',
  displayName: 'Awa Diop',
  headline: 'Graphiste',
  avatar: null,
  city: null,
  country: 'SN',
}

test('a seller stands below the market, in the language of the page', () => {
  const facts = profileFacts(
    { seller, market: '2Krika' },
    { locale: 'fr', appUrl: 'https://example.com' },
  )
  expect(facts).toEqual({
    '@graph': [
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: '2Krika', item: 'https://example.com/fr' },
          {
            '@type': 'ListItem',
            position: 2,
            name: 'Awa Diop',
            item: 'https://example.com/fr/sellers/awa-diop',
          },
        ],
      },
      {
        '@type': 'ProfilePage',
        mainEntity: {
          '@type': 'Person',
          name: 'Awa Diop',
          description: 'Graphiste',
          url: 'https://example.com/fr/sellers/awa-diop',
          address: { '@type': 'PostalAddress', addressCountry: 'SN' },
        },
      },
    ],
  })
})
