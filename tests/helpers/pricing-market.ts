import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '../../src/context'
import type { PlaceCheckout } from '../../src/contracts/checkout'
import type { AmountsByCurrency } from '../../src/contracts/coupons'
import type { Currency } from '../../src/contracts/money'
import { cast } from './cast'
import type { CoreMarket } from './core-market'

type Rows = Pick<CoreMarket, 'rows'>

const columns = (row: Record<string, unknown>) => {
  const names = Object.keys(row)
  return {
    names: names.join(', '),
    places: names.map((_, index) => `$${index + 1}`).join(', '),
    values: Object.values(row),
  }
}

const insert = async ({ rows }: Rows, table: string, row: Record<string, unknown>) => {
  const { names, places, values } = columns(row)
  await rows(`insert into ${table} (${names}) values (${places})`, values)
}

type NewService = {
  sellerId: string
  currency: Currency
  priceMinor: number
  deliveryDays: number
  extraRevisionMinor: number | null
  extras: {
    id: string
    name: string
    priceMinor: number
    extraDays: number
    isExpress?: boolean
  }[]
}

/** Publishes a service with one package; Fatou's, 10,000 XOF, unless said otherwise. */
export const publishService = async (
  market: Rows,
  overrides: Partial<NewService> = {},
): Promise<string> => {
  const id = uuidv7()
  const service: NewService = {
    sellerId: cast.fatouSeller.id,
    currency: 'XOF',
    priceMinor: 10_000,
    deliveryDays: 4,
    extraRevisionMinor: null,
    extras: [],
    ...overrides,
  }
  const basic = {
    id: 'basic',
    blockType: 'package',
    tier: 'basic',
    name: 'Essentiel',
    description: 'Une affiche.',
    priceMinor: service.priceMinor,
    deliveryDays: service.deliveryDays,
    revisions: 1,
    features: [],
  }
  await insert(market, 'services', {
    id,
    slug: `affiche-${id}`,
    title: 'Je dessine votre affiche',
    packages: JSON.stringify([basic]),
    extras: JSON.stringify(service.extras.map((extra) => ({ blockType: 'extra', ...extra }))),
    requirements: '[]',
    currency: service.currency,
    seller_id: service.sellerId,
    category_id: cast.category.id,
    extra_revision_minor: service.extraRevisionMinor,
    moderation: 'approved',
    first_published_at: new Date(),
    _status: 'published',
  })
  return id
}

const amountColumns = (group: string, amounts: AmountsByCurrency) =>
  Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [
      `${group}_${currency.toLowerCase()}`,
      amount,
    ]),
  )

type NewCoupon = {
  code: string
  sellerId: string | null
  bps: number | null
  fixed: AmountsByCurrency
  minSubtotal: AmountsByCurrency
  maxUses: number | null
  maxUsesPerCustomer: number | null
  isFirstOrderOnly: boolean
  endsAt: Date | null
  onlySellerId: string | null
  serviceIds: string[]
  categoryIds: string[]
}

/** Makes a coupon: the platform's, 10 % off, without limits, unless said otherwise. */
export const makeCoupon = async (
  market: Rows,
  overrides: Partial<NewCoupon> = {},
): Promise<{ id: string; code: string }> => {
  const id = uuidv7()
  const coupon: NewCoupon = {
    code: `C-${id.slice(-12).toUpperCase()}`,
    sellerId: null,
    bps: overrides.fixed === undefined ? 1_000 : null,
    fixed: {},
    minSubtotal: {},
    maxUses: null,
    maxUsesPerCustomer: null,
    isFirstOrderOnly: false,
    endsAt: null,
    onlySellerId: null,
    serviceIds: [],
    categoryIds: [],
    ...overrides,
  }
  await insert(market, 'coupons', {
    id,
    code: coupon.code,
    bearer: coupon.sellerId === null ? 'platform' : 'seller',
    seller_id: coupon.sellerId,
    only_seller_id: coupon.onlySellerId,
    kind: coupon.bps === null ? 'fixed' : 'percentage',
    bps: coupon.bps,
    ...amountColumns('fixed', coupon.fixed),
    ...amountColumns('min_subtotal', coupon.minSubtotal),
    max_uses: coupon.maxUses,
    max_uses_per_customer: coupon.maxUsesPerCustomer,
    is_first_order_only: coupon.isFirstOrderOnly,
    ends_at: coupon.endsAt,
  })
  for (const service of coupon.serviceIds) {
    await insert(market, 'coupons_rels', { parent_id: id, path: 'services', services_id: service })
  }
  for (const category of coupon.categoryIds) {
    const row = { parent_id: id, path: 'categories', categories_id: category }
    await insert(market, 'coupons_rels', row)
  }
  return { id, code: coupon.code }
}

type NewRule = {
  scope: 'service' | 'seller' | 'category' | 'default'
  serviceId: string | null
  sellerId: string | null
  categoryId: string | null
  bps: number | null
  fixed: AmountsByCurrency
  startsAt: Date | null
  endsAt: Date | null
  isActive: boolean
  createdAt: Date
}

/** Makes a commission rule; returns its id. */
export const makeRule = async (
  market: Rows,
  rule: Partial<NewRule> & Pick<NewRule, 'scope'>,
): Promise<string> => {
  const id = uuidv7()
  await insert(market, 'commission_rules', {
    id,
    name: rule.scope,
    scope: rule.scope,
    service_id: rule.serviceId ?? null,
    seller_id: rule.sellerId ?? null,
    category_id: rule.categoryId ?? null,
    kind: rule.fixed === undefined ? 'percentage' : 'fixed',
    bps: rule.fixed === undefined ? (rule.bps ?? 0) : null,
    ...amountColumns('fixed', rule.fixed ?? {}),
    starts_at: rule.startsAt ?? null,
    ends_at: rule.endsAt ?? null,
    is_active: rule.isActive ?? true,
    created_at: rule.createdAt ?? new Date(),
  })
  return id
}

/** New customers, each with an account of their own. */
export const makeCustomers = async (market: Rows, count: number): Promise<Viewer[]> => {
  const people = Array.from({ length: count }, () => uuidv7()).map((id) => ({
    id,
    name: `Client ${id.slice(-4)}`,
    email: `${id}@test.invalid`,
  }))
  await market.rows(
    `insert into users (id, name, email, _verified, country)
     select id, name, email, true, 'CI'
     from jsonb_to_recordset($1::jsonb) as person(id uuid, name text, email text)`,
    [JSON.stringify(people)],
  )
  return people.map((person) => ({
    kind: 'user',
    ...person,
    sellerId: null,
    locale: 'fr',
    emailVerified: true,
  }))
}

export const lineOf = (serviceId: string, overrides: { quantity?: number } = {}) => ({
  serviceId,
  package: 'basic' as const,
  extraIds: [],
  quantity: 1,
  ...overrides,
})

/** A checkout of one package of each service. */
export const checkoutOf = (
  serviceIds: string[],
  expectedTotalMinor: number,
  overrides: Partial<PlaceCheckout> = {},
): PlaceCheckout => ({
  lines: serviceIds.map((id) => lineOf(id)),
  couponCodes: [],
  expectedTotalMinor,
  method: 'mobile_money',
  locale: 'fr',
  idempotencyKey: uuidv7(),
  ...overrides,
})
