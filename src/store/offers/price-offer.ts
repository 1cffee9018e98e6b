import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import type { Quote } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { withMilestones } from '../../domain/orders/milestones'
import { feeSchedule } from '../../domain/pricing/fee-schedule'
import { priceOrder } from '../../domain/pricing/quote'
import { readOrderableServices, type OrderableService } from '../orders/orderable-service'
import { ruleOf } from '../orders/price-lines'
import { readSettings, type MarketSettings } from '../settings'
import type { OfferRecord } from './offer-record'

export type PricedOffer = { service: OrderableService; quote: Quote; settings: MarketSettings }

type Terms = Pick<
  OfferRecord,
  'title' | 'currency' | 'priceMinor' | 'deliveryDays' | 'revisions' | 'milestones' | 'serviceId'
>

/**
 * What an offer costs its customer now: its own price under the fees, taxes and commission rules
 * that its service has, with the milestones it promises.
 * Throws `service/not-found` when the service it is based on is no longer public.
 */
export const priceOffer = async (
  db: Db | Tx,
  { offer, buyerId, now }: { offer: Terms; buyerId: string | null; now: Date },
): Promise<PricedOffer> => {
  const { serviceId, currency } = offer
  const services = await readOrderableServices(db, { serviceIds: [serviceId], buyerId, now })
  const service = services.get(serviceId)
  if (service === undefined) throw new AppError('service/not-found')
  const settings = await readSettings(db, { serviceId })
  const quote = priceOrder({
    currency,
    package: { ...offer, id: 'custom', name: offer.title },
    extras: [],
    quantity: 1,
    extraRevisionMinor: service.extraRevisionMinor,
    coupon: null,
    fees: feeSchedule(settings, {
      currency,
      buyerCountry: service.buyerCountry,
      seller: { country: service.sellerCountry, isVatRegistered: service.isVatRegistered },
      rule: ruleOf(service),
    }),
  })
  return { service, settings, quote: milestonesOf(offer, quote) }
}

const milestonesOf = ({ milestones }: Terms, quote: Quote): Quote =>
  milestones.length === 0
    ? quote
    : withMilestones(
        quote,
        milestones.map(({ title, amountMinor, days }) => ({
          id: uuidv7(),
          title,
          description: '',
          priceMinor: amountMinor,
          dueDays: days,
        })),
      )
