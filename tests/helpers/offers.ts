import type { Viewer } from '../../src/context'
import type { AcceptOffer } from '../../src/contracts/accept-offer'
import type { SendOffer } from '../../src/contracts/offers'
import type { WriteBrief } from '../../src/contracts/briefs'
import { v7 as uuidv7 } from 'uuid'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { startConversation } from '../../src/workflows/conversations/start-conversation'
import { acceptOffer } from '../../src/workflows/offers/accept-offer'
import { quoteOffer } from '../../src/workflows/offers/quote-offer'
import { sendOffer } from '../../src/workflows/offers/send-offer'
import { cast } from './cast'
import { viewers, type CoreMarket } from './core-market'

/** Kofi's proposal: 80,000 F CFA, ten days, three revisions. */
export const newOffer = (overrides: Partial<SendOffer> = {}): SendOffer => ({
  serviceId: cast.service.id,
  title: 'Un logo et sa charte complète',
  description: 'Trois propositions, une charte de douze pages et les fichiers sources.',
  priceMinor: 80_000,
  deliveryDays: 10,
  revisions: 3,
  milestones: [],
  expiresInDays: 7,
  ...overrides,
})

export const newBrief = (overrides: Partial<WriteBrief> = {}): WriteBrief => ({
  title: 'Un logo pour mon salon de coiffure',
  description: 'Je cherche une identité simple et chaleureuse pour mon salon de Cocody.',
  categoryId: cast.category.id,
  currency: 'XOF',
  budgetMinMinor: 40_000,
  budgetMaxMinor: 90_000,
  wantedBy: null,
  language: 'fr',
  fileIds: [],
  ...overrides,
})

/** What the tests of offers do again and again, on one market. */
export const offerDesk = (market: CoreMarket) => {
  const talk = async (customer: Viewer = viewers.customer): Promise<string> => {
    const { conversationId } = await startConversation(market.ctx(customer), {
      sellerId: cast.kofiSeller.id,
      body: 'Bonjour, pouvez-vous me faire une offre ?',
      clientId: uuidv7(),
    })
    return conversationId
  }
  const send = async (overrides: Partial<SendOffer> = {}): Promise<string> => {
    const conversationId = await talk()
    const offer = { ...newOffer(overrides), conversationId }
    return (await sendOffer(market.ctx(viewers.seller), offer)).offerId
  }
  const accept = async (
    offerId: string,
    { viewer = viewers.customer, ...overrides }: Partial<AcceptOffer> & { viewer?: Viewer } = {},
  ) => {
    const quote = await quoteOffer(market.ctx(viewer), { offerId }).catch(() => null)
    return acceptOffer(market.ctx(viewer), {
      offerId,
      expectedTotalMinor: quote?.totalMinor ?? 0,
      method: 'mobile_money',
      locale: 'fr',
      idempotencyKey: uuidv7(),
      ...overrides,
    })
  }
  const confirm = async (paymentId: string) => {
    await market.payAt(paymentId)
    await confirmPayment(market.ctx(viewers.system), { paymentId })
  }
  const offer = async (id: string) => {
    const [row] = await market.rows<Record<string, string | null>>(
      'select * from offers where id = $1',
      [id],
    )
    return row
  }
  const statusOf = async (id: string) => (await offer(id))?.status
  return { talk, send, accept, confirm, offer, statusOf }
}
