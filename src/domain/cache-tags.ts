/**
 * Names of what cached pages show. A page carries the tags of everything that it shows; whoever
 * changes something names its tag, and every page that carries it is rendered anew.
 */
export const cacheTags = {
  /** Lists: home, categories, the services of a seller. Changes when a service comes or goes. */
  catalogue: 'catalogue',
  /** In which order lists show services, and what is counted over all of them: changes every night. */
  ranking: 'ranking',
  /** The tree of categories, shown in menus and breadcrumbs. */
  categories: 'categories',
  /** Services that staff put forward: changes with them, and when one begins or ends. */
  promotions: 'promotions',
  settings: 'settings',
  service: (id: string) => `service:${id}`,
  seller: (id: string) => `seller:${id}`,
  /** An editorial page, by its slug. */
  page: (slug: string) => `page:${slug}`,
  /** Nothing is at this address: the page cache answers it with status 404 (cache-handler.ts). */
  missing: 'missing',
} as const

/** The tags of a list of cards: each is drawn anew when its own service changes. */
export const tagsOfCards = (cards: readonly { id: string }[]): string[] => [
  cacheTags.ranking,
  ...new Set(cards.map(({ id }) => cacheTags.service(id))),
]

/** The channel on which web processes hear of changed tags: a JSON array of their names. */
export const cacheTagsChannel = 'cache_tags'
