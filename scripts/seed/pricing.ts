import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { createCoupon } from '../../src/workflows/coupons/create-coupon'
import { CreateCoupon } from '../../src/contracts/coupons'
import { categoryIdOf } from './categories'
import type { DemoClock } from './demo-clock'
import { sellerIdOf } from './people'
import { sellerViewer, type Scene } from './scene'
import { serviceIdOf } from './services'

type Market = { payload: Payload; scene: Scene; clock: DemoClock }

/** Commission rules of every scope and coupons of both bearers, in force since three weeks ago. */
export const seedPricing = async ({ payload, scene, clock }: Market): Promise<void> => {
  const startsAt = clock.ago(21).toISOString()
  for (const rule of commissionRules) {
    await payload.create({ collection: 'commission-rules', data: { ...rule, startsAt } })
  }
  for (const coupon of platformCoupons(clock)) {
    await payload.create({ collection: 'coupons', data: { ...coupon, startsAt } })
  }
  const awa = scene.as(sellerViewer('awa-diop'), clock.ago(20))
  await createCoupon(
    awa,
    CreateCoupon.parse({
      code: 'AWA15',
      kind: 'percentage',
      bps: 1_500,
      maxDiscount: { XOF: 15_000 },
      maxUses: 50,
      serviceIds: [serviceIdOf('logo-restaurant-boutique-salon')],
    }),
  )
}

const common = { isActive: true } as const

const commissionRules: RequiredDataFromCollectionSlug<'commission-rules'>[] = [
  {
    ...common,
    name: 'Voix et musique : 12 %',
    scope: 'category',
    category: categoryIdOf('voix-off'),
    kind: 'percentage',
    bps: 1_200,
  },
  {
    ...common,
    name: 'Awa Diop, vendeuse fondatrice : 10 %',
    scope: 'seller',
    seller: sellerIdOf('awa-diop'),
    kind: 'percentage',
    bps: 1_000,
  },
  {
    ...common,
    name: 'Cours d’anglais à l’unité : forfait',
    scope: 'service',
    service: serviceIdOf('cours-anglais-conversation'),
    kind: 'fixed',
    fixed: { xof: 500, xaf: 500, eur: 80, usd: 90 },
  },
]

const platformCoupons = (clock: DemoClock): RequiredDataFromCollectionSlug<'coupons'>[] => [
  {
    ...common,
    code: 'BIENVENUE',
    bearer: 'platform',
    kind: 'percentage',
    bps: 1_000,
    maxDiscount: { xof: 5_000, xaf: 5_000, eur: 800, usd: 900 },
    maxUsesPerCustomer: 1,
    isFirstOrderOnly: true,
  },
  {
    ...common,
    code: 'FETES-2000',
    bearer: 'platform',
    kind: 'fixed',
    fixed: { xof: 2_000, xaf: 2_000, eur: 300 },
    minSubtotal: { xof: 15_000, xaf: 15_000, eur: 2_500 },
    endsAt: clock.ago(-45).toISOString(),
    maxUses: 200,
    maxUsesPerCustomer: 1,
    isFirstOrderOnly: false,
  },
  {
    ...common,
    code: 'RENTREE',
    bearer: 'platform',
    kind: 'percentage',
    bps: 2_000,
    endsAt: clock.ago(10).toISOString(),
    maxUsesPerCustomer: 2,
    isFirstOrderOnly: false,
    categories: [categoryIdOf('soutien-scolaire'), categoryIdOf('langues')],
  },
]
