import pg from 'pg'
import { sides, specimenId, type SpecimenLabel } from './specimen-ids.ts'
import { tradeOf } from './trade-specimens.ts'

/** Somebody who was shut out, part of everything that is `theirs`. */
export const suspended = { id: specimenId('users', 'theirs hidden'), email: 'out@test.invalid' }

type Row = Record<string, unknown>

export const insertSpecimens = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    // Rights are tried here, not the order of events: triggers, references and checks stay out.
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ statement: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
         from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
    )
    for (const { statement } of rows) await client.query(statement)
    for (const [table, row] of specimens()) await insert(client, table, row)
  } finally {
    await client.end()
  }
}

const insert = async (client: pg.Client, table: string, row: Row): Promise<void> => {
  const names = Object.keys(row)
  const places = names.map((_, index) => `$${index + 1}`)
  const columns = names.map((name) => `"${name}"`).join(', ')
  await client.query(
    `insert into ${table} (${columns}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

const specimens = (): [table: string, row: Row][] => [
  ['users', { ...suspended, name: 'Dehors', status: 'suspended', _verified: true }],
  ...(['theirs', 'others'] as const).flatMap((side) => [...tradeOf(side), ...catalogueOf(side)]),
  ['categories', { id: specimenId('categories', 'theirs'), slug: 'specimen' }],
  ['staff', staffRow('theirs')],
]

const staffRow = (label: SpecimenLabel): Row => ({
  id: specimenId('staff', label),
  name: 'Quelqu’un',
  email: `${label}@staff.invalid`,
  role: 'support',
})

const catalogueOf = (side: 'theirs' | 'others'): [string, Row][] => {
  const hidden = `${side} hidden` as const
  const { seller, customer, sellerUser } = sides[side]
  const service = { seller_id: seller, title: 'Une affiche', moderation: 'approved' }
  const hiddenId = specimenId('services', hidden)
  const version = { version_seller_id: seller, version__status: 'draft', latest: true }
  const review = {
    order_id: specimenId('orders', side),
    service_id: specimenId('services', side),
    seller_id: seller,
    author_id: customer,
    rating: 5,
    body: 'Très bien.',
  }
  return [
    ...(side === 'others'
      ? [
          ['services', { ...service, id: specimenId('services', side), _status: 'published' }] as [
            string,
            Row,
          ],
        ]
      : []),
    ['services', { ...service, id: hiddenId, _status: 'draft' }],
    ['_services_v', { ...version, id: specimenId('_services_v', side), parent_id: hiddenId }],
    // A seller that is closed belongs to the customer's side here: each user has one profile.
    [
      'sellers',
      {
        id: specimenId('sellers', hidden),
        user_id: customer,
        handle: `ferme-${side}`,
        display_name: 'Fermé',
        status: 'closed',
        country: 'CI',
        joined_at: new Date(),
      },
    ],
    [
      'reviews',
      { ...review, id: specimenId('reviews', side), side: 'customer', status: 'published' },
    ],
    ['reviews', { ...review, id: specimenId('reviews', hidden), side: 'seller', status: 'hidden' }],
    ['media', { id: specimenId('media', side), owner_id: sellerUser, filename: `${side}.webp` }],
    [
      'promotions',
      {
        id: specimenId('promotions', side),
        service_id: specimenId('services', side),
        starts_at: new Date(),
        ends_at: new Date(Date.now() + 60_000),
        reason: 'Exemple',
      },
    ],
    ['pages', { id: specimenId('pages', side), slug: `page-${side}` }],
    [
      'moderation_cases',
      {
        id: specimenId('moderation-cases', side),
        title: 'Cas',
        kind: 'new_service',
        seller_id: seller,
      },
    ],
  ]
}
