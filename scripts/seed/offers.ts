import { v7 as uuidv7 } from 'uuid'
import { answerBrief } from '../../src/workflows/briefs/answer-brief'
import { postBrief } from '../../src/workflows/briefs/post-brief'
import { startConversation } from '../../src/workflows/conversations/start-conversation'
import { acceptOffer } from '../../src/workflows/offers/accept-offer'
import { agreeToOffer } from '../../src/workflows/offers/agree-to-offer'
import { counterOffer } from '../../src/workflows/offers/counter-offer'
import { declineOffer } from '../../src/workflows/offers/decline-offer'
import { quoteOffer } from '../../src/workflows/offers/quote-offer'
import { sendOffer } from '../../src/workflows/offers/send-offer'
import { briefs, heldBrief, privateOffers, type OfferContent } from '../demo/content/briefs'
import { categoryIdOf } from './categories'
import type { DemoClock } from './demo-clock'
import { payAtSandbox } from './pay-at-sandbox'
import { sellerIdOf } from './people'
import { customerViewer, sellerViewer, type Scene } from './scene'
import { serviceIdOf } from './services'

/** Briefs with their offers, and conversations with offers in different states, by the workflows. */
export const seedOffers = async (scene: Scene, clock: DemoClock): Promise<void> => {
  for (const { customer, category, postedDaysAgo, wantedInDays, offers, ...brief } of briefs) {
    const { briefId } = await postBrief(
      scene.as(customerViewer(customer), clock.ago(postedDaysAgo)),
      {
        ...brief,
        categoryId: categoryIdOf(category),
        currency: 'XOF',
        language: 'fr',
        wantedBy: wantedInDays === null ? null : dayOf(clock.ago(-wantedInDays)),
        fileIds: [],
      },
    )
    for (const offer of offers) {
      const { seller, ...terms } = sendable(offer)
      await answerBrief(scene.as(sellerViewer(seller), clock.now), { ...terms, briefId })
    }
  }
  await seedHeldBrief(scene, clock)
  for (const one of privateOffers) await playNegotiation(scene, clock, one)
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

const sendable = ({ service, ...offer }: OfferContent) => ({
  ...offer,
  serviceId: serviceIdOf(service),
})

const seedHeldBrief = async (scene: Scene, clock: DemoClock): Promise<void> => {
  const { customer, category, postedDaysAgo, ...brief } = heldBrief
  await postBrief(scene.as(customerViewer(customer), clock.ago(postedDaysAgo)), {
    ...brief,
    categoryId: categoryIdOf(category),
    currency: 'XOF',
    language: 'fr',
    wantedBy: null,
    fileIds: [],
  })
}

const playNegotiation = async (
  scene: Scene,
  { now }: DemoClock,
  { customer, offer, answer }: (typeof privateOffers)[number],
): Promise<void> => {
  const { seller, ...terms } = sendable(offer)
  const asCustomer = scene.as(customerViewer(customer), now)
  const asSeller = scene.as(sellerViewer(seller), now)
  const { conversationId } = await startConversation(asCustomer, {
    sellerId: sellerIdOf(seller),
    body: 'Pouvez-vous me faire une offre pour ce que nous avons vu ensemble ?',
    clientId: uuidv7(),
  })
  const { offerId } = await sendOffer(asSeller, { ...terms, conversationId })
  switch (answer) {
    case 'none':
      return
    case 'declined':
      return declineOffer(asCustomer, { offerId, word: 'Merci, mais c’est trop tard pour nous.' })
    case 'countered':
    case 'agreed': {
      const countered = await counterOffer(asCustomer, {
        offerId,
        priceMinor: Math.round(terms.priceMinor * 0.85),
        deliveryDays: terms.deliveryDays,
        revisions: terms.revisions,
        expiresInDays: 7,
      })
      if (answer === 'agreed') await agreeToOffer(asSeller, countered)
      return
    }
    case 'paid': {
      const quote = await quoteOffer(asCustomer, { offerId })
      const { paymentId } = await acceptOffer(asCustomer, {
        offerId,
        expectedTotalMinor: quote?.totalMinor ?? 0,
        method: 'mobile_money',
        locale: 'fr',
        idempotencyKey: uuidv7(),
      })
      await payAtSandbox(asCustomer, paymentId)
    }
  }
}
