import { createHash, pbkdf2Sync } from 'node:crypto'
import pg from 'pg'

/** Everybody's password. */
export const castPassword = 'Karité-2026!'

/** A stable uuid for a name, of the version the marketplace uses (7). */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `019a0000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}

const person = (name: string, email: string) => ({ id: idOf(email), name, email })
const sellerOf = (handle: string, user: { id: string; name: string }) => ({
  id: idOf(`seller ${handle}`),
  handle,
  user,
})

const kofi = person('Kofi Mensah', 'kofi@test.invalid')
const fatou = person('Fatou Ndiaye', 'fatou@test.invalid')

/** The people every cloned database knows. All are verified; nobody has ordered anything. */
export const cast = {
  awa: person('Awa Traoré', 'awa@test.invalid'),
  moussa: person('Moussa Koné', 'moussa@test.invalid'),
  kofi,
  fatou,
  /** Kofi sells the one published service. */
  kofiSeller: sellerOf('kofi-mensah', kofi),
  fatouSeller: sellerOf('fatou-ndiaye', fatou),
  moderator: { ...person('Mariam Diallo', 'mariam@staff.invalid'), role: 'moderator' },
  support: { ...person('Issa Ba', 'issa@staff.invalid'), role: 'support' },
  finance: { ...person('Aïcha Sow', 'aicha@staff.invalid'), role: 'finance' },
  admin: { ...person('Yao Kouassi', 'yao@staff.invalid'), role: 'admin' },
  rootCategory: { id: idOf('category graphisme'), slug: 'graphisme' },
  category: { id: idOf('category logos'), slug: 'logos' },
  service: {
    id: idOf('service logo'),
    slug: 'logo-professionnel-kofi',
    title: 'Je dessine le logo de votre entreprise',
    basicPriceMinor: 25_000,
    premiumPriceMinor: 60_000,
  },
} as const

/** Fills an empty, migrated database with the cast. */
export async function insertCast(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    await insertPeople(client)
    await insertCatalogue(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function insertPeople(client: pg.Client): Promise<void> {
  const { salt, hash } = hashPassword(castPassword)
  for (const { id, name, email } of [cast.awa, cast.moussa, cast.kofi, cast.fatou]) {
    await client.query(
      `insert into users (id, name, email, salt, hash, _verified, terms_accepted_at, country)
       values ($1, $2, $3, $4, $5, true, now(), 'CI')`,
      [id, name, email, salt, hash],
    )
  }
  for (const { id, name, email, role } of [
    cast.moderator,
    cast.support,
    cast.finance,
    cast.admin,
  ]) {
    await client.query(
      'insert into staff (id, name, email, role, salt, hash) values ($1, $2, $3, $4, $5, $6)',
      [id, name, email, role, salt, hash],
    )
  }
  for (const { id, handle, user } of [cast.kofiSeller, cast.fatouSeller]) {
    await client.query(
      `insert into sellers (id, user_id, handle, display_name, headline, bio, city, country, joined_at)
       values ($1, $2, $3, $4, 'Graphiste', 'Dix ans de métier.', 'Abidjan', 'CI', now())`,
      [id, user.id, handle, user.name],
    )
  }
}

async function insertCatalogue(client: pg.Client): Promise<void> {
  const categories = [
    { ...cast.rootCategory, parent: null, fr: 'Graphisme', en: 'Graphic design' },
    { ...cast.category, parent: cast.rootCategory.id, fr: 'Logos', en: 'Logos' },
  ]
  for (const { id, slug, parent, fr, en } of categories) {
    await client.query('insert into categories (id, slug, parent_id) values ($1, $2, $3)', [
      id,
      slug,
      parent,
    ])
    await client.query(
      `insert into categories_locales (title, _locale, _parent_id)
       values ($2, 'fr', $1), ($3, 'en', $1)`,
      [id, fr, en],
    )
  }
  await insertService(client)
}

async function insertService(client: pg.Client): Promise<void> {
  const { id, slug, title } = cast.service
  const values = [
    id,
    slug,
    title,
    'Un logo dessiné à la main, livré en fichiers vectoriels, avec ses couleurs et ses polices.',
    JSON.stringify(packages()),
    cast.kofiSeller.id,
    cast.category.id,
    cast.service.basicPriceMinor,
  ]
  await client.query(
    `insert into services (id, slug, title, description, packages, extras, faq, requirements,
       gallery, tags, seller_id, category_id, starting_price_minor, delivery_days, moderation,
       first_published_at, _status)
     values ($1, $2, $3, $4, $5, '[]', '[]', '[]', '[]', '[]', $6, $7, $8, 3, 'approved', now(),
       'published')`,
    values,
  )
  // The admin lists versions, not live rows.
  await client.query(
    `insert into _services_v (id, parent_id, version_slug, version_title, version_description,
       version_packages, version_extras, version_faq, version_requirements, version_gallery,
       version_tags, version_seller_id, version_category_id, version_starting_price_minor,
       version_delivery_days, version_moderation, version_first_published_at, version__status,
       version_updated_at, version_created_at, latest)
     values ($9, $1, $2, $3, $4, $5, '[]', '[]', '[]', '[]', '[]', $6, $7, $8, 3, 'approved',
       now(), 'published', now(), now(), true)`,
    [...values, idOf('service logo version')],
  )
}

function packages(): object[] {
  const common = { blockType: 'package', nameSecond: '', descriptionSecond: '', features: [] }
  const { basicPriceMinor, premiumPriceMinor } = cast.service
  return [
    {
      ...common,
      id: 'basic',
      tier: 'basic',
      name: 'Essentiel',
      description: 'Une proposition, deux retouches.',
      priceMinor: basicPriceMinor,
      deliveryDays: 3,
      revisions: 2,
    },
    {
      ...common,
      id: 'premium',
      tier: 'premium',
      name: 'Complet',
      description: 'Trois propositions, retouches illimitées, charte graphique.',
      priceMinor: premiumPriceMinor,
      deliveryDays: 7,
      revisions: null,
    },
  ]
}

/** The format of Payload 3.90, so that one hash serves everybody instead of half a second each. */
function hashPassword(password: string): { salt: string; hash: string } {
  const salt = createHash('sha256').update('salt of the cast').digest('hex')
  const key = pbkdf2Sync(password, salt, 600_000, 32, 'sha256')
  return { salt, hash: `pbkdf2-sha256-v1:${key.toString('hex')}` }
}
