import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pino from 'pino'
import { buildProviders } from '../../../plugins/providers'
import { listServices } from '../../../src/queries/catalogue/list-services'
import { searchServices } from '../../../src/queries/catalogue/search-services'
import { notingPool } from '../load/noting-pool.ts'
import type { Question } from './questions.ts'

/** Searches as a page or the API makes them, without HTTP around. */
export const searchesInProcess = (url: string) => {
  const { pool, record } = notingPool(url)
  const db = drizzle(pool)
  const providers = buildProviders({ db, log: pino({ level: 'silent' }) })
  const search = async ({ search: asked }: Question): Promise<void> => {
    await searchServices({ db, providers }, { search: asked, locale: 'fr' })
  }
  const catalogue = () => listServices({ db }, { asked: { sort: 'best', limit: 24 }, locale: 'fr' })
  return {
    search,
    /** The statements of one search, or of a page of the catalogue. */
    record: (question: Question) => record(() => search(question)),
    recordCatalogue: () => record(catalogue),
    end: () => pool.end(),
  }
}
