import { createHash } from 'node:crypto'
import pg from 'pg'
import { cast } from './cast.ts'

/**
 * Two of everything: one that Awa (customer) and Kofi (seller) are part of, one of Moussa and Fatou;
 * and what is not public of the things that usually are.
 */
export const specimenLabels = ['theirs', 'others', 'theirs hidden', 'others hidden'] as const
export type SpecimenLabel = (typeof specimenLabels)[number]

/** The id of a specimen; the same on every run. */
export const specimenId = (collection: string, label: SpecimenLabel): string => {
  const own = { theirs: { users: cast.awa, sellers: cast.kofiSeller, services: cast.service } }
  const known: Record<string, { id: string }> = label === 'theirs' ? own.theirs : knownOthers
  if (label === 'theirs' || label === 'others') {
    const found = known[collection]
    if (found !== undefined) return found.id
  }
  const hex = createHash('sha256').update(`${collection} ${label}`).digest('hex')
  return `019b0000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}

const knownOthers: Record<string, { id: string }> = {
  users: cast.moussa,
  sellers: cast.fatouSeller,
  staff: cast.admin,
  categories: cast.category,
}

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

const sides = {
  theirs: { customer: cast.awa.id, seller: cast.kofiSeller.id, sellerUser: cast.kofi.id },
  others: { customer: cast.moussa.id, seller: cast.fatouSeller.id, sellerUser: cast.fatou.id },
} as const

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

const tradeOf = (side: 'theirs' | 'others'): [string, Row][] => {
  const { customer, seller, sellerUser } = sides[side]
  const order = specimenId('orders', side)
  const conversation = specimenId('conversations', side)
  const now = new Date()
  return [
    ['orders', orderRow({ id: order, customer, seller, service: specimenId('services', side) })],
    ['deliveries', { id: specimenId('deliveries', side), order_id: order, number: 1 }],
    ['conversations', { id: conversation, customer_id: customer, seller_id: seller }],
    [
      'messages',
      {
        id: specimenId('messages', side),
        conversation_id: conversation,
        sender_id: customer,
        client_id: order,
        sent_at: now,
      },
    ],
    [
      'briefs',
      {
        id: specimenId('briefs', side),
        title: 'Un logo pour mon salon',
        customer_id: customer,
        category_id: cast.category.id,
        description: 'Un logo simple.',
        budget_min_minor: 1000,
        budget_max_minor: 2000,
        posted_at: now,
      },
    ],
    [
      'offers',
      {
        id: specimenId('offers', side),
        title: 'Un logo',
        author: 'seller',
        conversation_id: conversation,
        customer_id: customer,
        seller_id: seller,
        service_id: specimenId('services', side),
        chain: specimenId('offers', side),
        price_minor: 1000,
        delivery_days: 3,
        description: 'Un logo simple.',
        sent_at: now,
        expires_at: now,
      },
    ],
    [
      'files',
      {
        id: specimenId('files', side),
        original_name: 'a.pdf',
        owner_id: sellerUser,
        purpose: 'delivery',
        order_id: order,
        scan_status: 'clean',
        filename: `${side}.pdf`,
      },
    ],
    [
      'files',
      {
        id: specimenId('files', `${side} hidden`),
        original_name: 'b.pdf',
        owner_id: sellerUser,
        purpose: 'delivery',
        order_id: order,
        scan_status: 'pending',
        filename: `${side}-b.pdf`,
      },
    ],
    [
      'disputes',
      {
        id: specimenId('disputes', side),
        title: `X-${side}`,
        order_id: order,
        status: 'closed',
        category: 'other',
        opened_by: 'staff',
        stake_minor: 1000,
        order_status: 'delivered',
        opened_at: now,
        closed_at: now,
      },
    ],
    [
      'payments',
      {
        id: specimenId('payments', side),
        status: 'created',
        customer_id: customer,
        checkout_group: order,
        provider: 'sandbox',
        method: 'card',
        amount_minor: 1000,
        refunded_minor: 0,
      },
    ],
    [
      'coupons',
      {
        id: specimenId('coupons', side),
        code: `SPECIMEN-${side.toUpperCase()}`,
        bearer: 'seller',
        seller_id: seller,
        bps: 1000,
      },
    ],
    [
      'commission_rules',
      { id: specimenId('commission-rules', side), name: 'Règle', seller_id: seller, bps: 1000 },
    ],
    [
      'payout_methods',
      {
        id: specimenId('payout-methods', side),
        seller_id: seller,
        rail: 'mobile_money',
        country: 'CI',
        account: '+2250707123456',
        masked_account: '+225 •••• 3456',
        holder: 'Quelqu’un',
        currency: 'XOF',
        usable_at: now,
      },
    ],
    [
      'chargebacks',
      {
        id: specimenId('chargebacks', side),
        reference: `specimen ${side}`,
        state: 'open',
        payment_id: specimenId('payments', side),
        provider: 'sandbox',
        amount_minor: 1000,
        currency: 'XOF',
        opened_at: now,
      },
    ],
    [
      'reconciliation_differences',
      {
        id: specimenId('reconciliation-differences', side),
        subject: `specimen ${side}`,
        kind: 'missing_here',
        status: 'open',
        provider: 'sandbox',
        movement: 'payment',
        day: '2026-11-23',
        currency: 'XOF',
        found_at: now,
      },
    ],
    [
      'payouts',
      {
        id: specimenId('payouts', side),
        status: 'requested',
        seller_id: seller,
        amount_minor: 1000,
        provider: 'sandbox',
        requested_at: now,
      },
    ],
    [
      'documents',
      {
        id: specimenId('documents', side),
        number: `X-${side}`,
        kind: 'invoice',
        series: `X-${side}`,
        sequence: 1,
        order_id: specimenId('orders', side),
        reason: 'release:whole',
        customer_id: customer,
        seller_id: seller,
        issued_at: now,
        total_minor: 1000,
        locale: 'fr',
        content: '{}',
      },
    ],
    [
      'workflow_runs',
      {
        id: specimenId('workflow-runs', side),
        workflow: 'place-order',
        kind: 'workflow',
        status: 'compensation_failed',
        key: side,
      },
    ],
    [
      'events',
      {
        id: specimenId('events', side),
        topic: 'order.placed',
        dedupe_key: side,
        subject_kind: 'order',
        subject_id: order,
        actor_kind: 'customer',
        occurred_at: now,
      },
    ],
  ]
}

type OrderKeys = { id: string; customer: string; seller: string; service: string }

const orderRow = ({ id, customer, seller, service }: OrderKeys): Row => ({
  id,
  number: id.slice(-9),
  status: 'awaiting_payment',
  checkout_group: id,
  customer_id: customer,
  seller_id: seller,
  service_id: service,
  service_title: 'Une affiche',
  package_tier: 'basic',
  subtotal_minor: 1000,
  service_fee_minor: 0,
  discount_minor: 0,
  tax_minor: 0,
  total_minor: 1000,
  commission_minor: 100,
  seller_net_minor: 900,
  quote: '{}',
  delivery_days: 3,
  placed_at: new Date(),
})
