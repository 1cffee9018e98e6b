import type { Db } from '../../src/context'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { complete } from './complete'
import { find } from './find'

/**
 * Search in the market's own database: the default. Listings are rows of catalog.listings, brought
 * along in the transaction that changes them; there is nothing to keep in step.
 */
export default function searchPostgres({ db }: { db: Db }): SearchEngine {
  return {
    name: 'postgres',
    keepsDocuments: false,
    find: (input) => find(db, input),
    complete: (input) => complete(db, input),
    prepare: async () => undefined,
    put: async () => undefined,
    remove: async () => undefined,
    listIds: async () => [],
  }
}
