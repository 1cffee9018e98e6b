import type { ClientBase, Pool } from 'pg'
import { demoDomain, demoPassword } from '../demo/accounts'
import { hashOf } from '../demo/art/random'
import {
  audiences,
  familyNames,
  givenNames,
  manners,
  places,
  trades,
} from '../demo/content/generator-words'
import { slugOf } from '../../src/domain/services/slug-of'
import { rootOf } from './categories'
import { inOneTransaction } from './in-one-transaction'
import { demoClock, type DemoClock } from './demo-clock'
import { generatedService } from './generated-service'
import { inParallel } from './in-parallel'
import { insertRows, type Row } from './insert-rows'
import { passwordHash } from './password-hash'
import type { SeedConsole } from './seed-console'
import { contentColumns, insertVersions } from './service-rows'
import { stableId } from './stable-id'

const servicesPerSeller = 20
const sellersPerChunk = 40
/** One connection per core that a small machine has. */
const lanes = 2

type Setting = {
  pool: Pool
  clock: DemoClock
  secret: { salt: string; hash: string }
  categoryIds: ReadonlyMap<string, string>
  /** Pictures to reuse, by root category. */
  covers: ReadonlyMap<string, string[]>
}

/**
 * Adds `count` generated services with their sellers: rows, versions and search data, chunk by
 * chunk, each chunk whole or not at all. Numbers go on where the last run ended.
 */
export const generateServices = async (input: {
  pool: Pool
  console: SeedConsole
  count: number
}): Promise<void> => {
  const { pool, console, count } = input
  const startedMs = Date.now()
  const setting = await prepare(pool)
  const first = await nextSeller(pool)
  const chunks = chunksOf({ first, count })
  await console.step(`Generating ${count.toLocaleString('en')} services`, async (report) => {
    let done = 0
    await inParallel(chunks, lanes, async (chunk) => {
      await inOneTransaction(pool, (client) => writeChunk(client, setting, chunk))
      done += chunk.services.length
      report(done, count)
    })
  })
  await console.step('Words and statistics', () => finish(pool))
  const seconds = (Date.now() - startedMs) / 1000
  const rate = Math.round(count / seconds)
  console.say(
    `${count.toLocaleString('en')} services in ${seconds.toFixed(1)} s: ` +
      `${rate.toLocaleString('en')} per second, versions and search data included.`,
  )
}

type Chunk = { sellers: number[]; services: { n: number; seller: number }[] }

const chunksOf = ({ first, count }: { first: number; count: number }): Chunk[] => {
  const sellers = Math.ceil(count / servicesPerSeller)
  return Array.from({ length: Math.ceil(sellers / sellersPerChunk) }, (_, index) => {
    const from = index * sellersPerChunk
    const size = Math.min(sellersPerChunk, sellers - from)
    const numbers = Array.from({ length: size }, (_item, place) => first + from + place)
    const left = count - from * servicesPerSeller
    return {
      sellers: numbers,
      services: numbers
        .flatMap((seller) =>
          Array.from({ length: servicesPerSeller }, (_item, place) => ({
            n: seller * servicesPerSeller + place,
            seller,
          })),
        )
        .slice(0, left),
    }
  })
}

const prepare = async (pool: Pool): Promise<Setting> => {
  const { rows: categories } = await pool.query<{ slug: string; id: string }>(
    'select slug, id from categories where parent_id is not null',
  )
  const { rows: pictures } = await pool.query<{ root: string; id: string }>(
    `select root.slug as root, service.cover_id as id from services service
     join categories child on child.id = service.category_id
     join categories root on root.id = child.parent_id
     where service.cover_id is not null and service._status = 'published'
     order by service.id limit 400`,
  )
  const covers = new Map<string, string[]>()
  for (const { root, id } of pictures) covers.set(root, [...(covers.get(root) ?? []), id])
  return {
    pool,
    clock: demoClock(new Date()),
    secret: await passwordHash(demoPassword),
    categoryIds: new Map(categories.map(({ slug, id }) => [slug, id])),
    covers,
  }
}

const nextSeller = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::float8 as count from users where email like $1',
    [`vendeur-%@${demoDomain}`],
  )
  return rows[0]?.count ?? 0
}

const userId = (n: number): string => stableId(`generated user ${n}`)
const sellerId = (n: number): string => stableId(`generated seller ${n}`)
const placeOf = (seller: number) => places[seller % places.length] ?? places[0]

const writeChunk = async (client: ClientBase, setting: Setting, chunk: Chunk): Promise<void> => {
  await client.query('set local synchronous_commit = off')
  await insertRows(
    client,
    'users',
    chunk.sellers.map((n) => userRow(n, setting)),
  )
  await insertRows(
    client,
    'sellers',
    chunk.sellers.map((n) => sellerRow(n, setting)),
  )
  const rows = chunk.services.map((entry) => serviceRow(entry, setting))
  await insertRows(client, 'services', rows)
  const ids = rows.map(({ id }) => id)
  await insertVersions(client, {
    ids,
    versionIds: chunk.services.map(({ n }) => stableId(`generated version ${n}`)),
  })
  // Nobody has ordered or reviewed them: there is nothing to count, only words to index.
  await client.query(
    'insert into catalog.listings select * from catalog.listing_rows($1::uuid[])',
    [ids],
  )
}

const nameOf = (n: number): string => {
  const given = givenNames[hashOf(`given ${n}`) % givenNames.length] ?? ''
  return `${given} ${familyNames[hashOf(`family ${n}`) % familyNames.length] ?? ''}`
}

const joinedDaysAgo = (n: number): number => 410 + (hashOf(`joined ${n}`) % 300)

const userRow = (n: number, { clock, secret }: Setting): Row => {
  const joined = clock.ago(joinedDaysAgo(n)).toISOString()
  return {
    id: userId(n),
    name: nameOf(n),
    email: `vendeur-${n}@${demoDomain}`,
    status: 'active',
    locale: 'fr',
    country: placeOf(n)[1],
    terms_accepted_at: joined,
    created_at: joined,
    updated_at: joined,
    _verified: true,
    login_attempts: 0,
    ...secret,
  }
}

const sellerRow = (n: number, { clock }: Setting): Row => {
  const joined = clock.ago(joinedDaysAgo(n)).toISOString()
  const [city, country] = placeOf(n)
  return {
    id: sellerId(n),
    user_id: userId(n),
    handle: `${slugOf(nameOf(n)).slice(0, 20)}-${n.toString(36)}`,
    display_name: nameOf(n),
    headline: 'Indépendant, à votre écoute',
    bio: 'Je travaille à distance avec des petites structures de toute la région.',
    city,
    country,
    languages: ['fr'],
    skills: [],
    level: 'new',
    is_identity_verified: n % 3 !== 0,
    auto_accepts_orders: false,
    status: 'active',
    joined_at: joined,
    created_at: joined,
    updated_at: joined,
  }
}

const serviceRow = (
  { n, seller }: { n: number; seller: number },
  { clock, categoryIds, covers }: Setting,
): Row & { id: string } => {
  const service = generatedService(n)
  const id = stableId(`generated service ${n}`, service.publishedDaysAgo)
  const pictures = covers.get(rootOf(service.category)) ?? []
  const cover = pictures[n % Math.max(1, pictures.length)]
  const at = clock.ago(service.publishedDaysAgo + (n % 1440) / 1440)
  const moment = at.toISOString()
  return {
    ...contentColumns(service, {
      id,
      sellerId: sellerId(seller),
      categoryId: categoryIds.get(service.category) ?? '',
      currency: placeOf(seller)[2],
      gallery: cover === undefined ? [] : [cover],
      at,
    }),
    id,
    slug: service.slug,
    moderation: 'approved',
    moderation_note: '',
    submitted_at: moment,
    first_published_at: moment,
    created_at: moment,
    updated_at: moment,
    _status: 'published',
  }
}

/** What is cheaper once than per service: the words there are, the index's backlog, statistics. */
const finish = async (pool: Pool): Promise<void> => {
  const words = [
    ...trades.flatMap(({ acts, actsEn, tags }) => [...acts, ...actsEn, ...tags]),
    ...audiences.flat(),
    ...manners,
  ]
  await pool.query(
    `insert into catalog.words (word)
     select distinct word
     from regexp_split_to_table(catalog.words_of($1), '[^a-z0-9]+') word
     where length(word) between 3 and 30 and word !~ '^[0-9]+$'
     order by word on conflict do nothing`,
    [words.join(' ')],
  )
  await pool.query("select gin_clean_pending_list('catalog.listings_search')")
  await pool.query('select catalog.renew_tiers()')
  // The columns that plans look at; autovacuum sees to the wide ones when there is time.
  await pool.query(`analyze
    services (id, seller_id, category_id, slug, _status, moderation, created_at, updated_at),
    _services_v (id, parent_id, latest, version_seller_id, created_at, updated_at),
    sellers (id, user_id, handle, status), users (id, email),
    catalog.listings (service_id, seller_id, root_category_id, category_id, quality,
      comparable_price, delivery_days, rating_average, published_at, country, search),
    catalog.words`)
}
