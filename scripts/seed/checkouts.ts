import { addToCart } from '../../src/workflows/cart/add-to-cart'
import { previewCart } from '../../src/workflows/cart/preview-cart'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import type { DemoClock } from './demo-clock'
import { payAtSandbox } from './pay-at-sandbox'
import { customerViewer, systemViewer, type Scene } from './scene'
import { serviceIdOf } from './services'

const line = (slug: string) => ({
  serviceId: serviceIdOf(slug),
  package: 'basic' as const,
  extraIds: [],
  quantity: 1,
})

const bought = [
  'logo-restaurant-boutique-salon',
  'affiche-concert-evenement-eglise',
  'montage-video-youtube',
]
/** Two of one currency, and one that has to be paid by itself. */
const looked = [
  'menu-carte-restaurant',
  'traduction-francais-anglais',
  'voix-off-feminine-publicite',
]

/** What one customer bought of three sellers with one payment and a coupon, and their cart today. */
export const playCheckout = async (scene: Scene, clock: DemoClock): Promise<void> => {
  const customer = scene.as(customerViewer('adjoua-nguessan'), clock.ago(0.9))
  const wanted = {
    lines: bought.map(line),
    couponCodes: ['FETES-2000'],
    locale: 'fr' as const,
  }
  const { groups } = await previewCart(customer, wanted)
  const { paymentId } = await placeCheckout(customer, {
    ...wanted,
    expectedTotalMinor: groups[0]?.totalMinor ?? 0,
    method: 'mobile_money',
    idempotencyKey: 'demo:checkout',
  })
  await payAtSandbox(scene.as(systemViewer, clock.ago(0.89)), paymentId)
  for (const slug of looked) {
    await addToCart(scene.as(customerViewer('adjoua-nguessan'), clock.ago(0.1)), line(slug))
  }
}
