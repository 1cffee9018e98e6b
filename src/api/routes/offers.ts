import { z } from '@hono/zod-openapi'
import { AcceptOffer, OfferPage } from '../../contracts/accept-offer'
import {
  AnswerWithOffer,
  DeclineOffer,
  OfferableService,
  OfferView,
  SendOffer,
} from '../../contracts/offers'
import { PlacedOrder } from '../../contracts/orders'
import type { Ctx } from '../../context'
import { getOffer } from '../../queries/offers/get-offer'
import { offerableServices } from '../../queries/offers/offerable-services'
import { acceptOffer } from '../../workflows/offers/accept-offer'
import { agreeToOffer } from '../../workflows/offers/agree-to-offer'
import { counterOffer } from '../../workflows/offers/counter-offer'
import { declineOffer } from '../../workflows/offers/decline-offer'
import { quoteOffer } from '../../workflows/offers/quote-offer'
import { sendOffer } from '../../workflows/offers/send-offer'
import { withdrawOffer } from '../../workflows/offers/withdraw-offer'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Offers'
const Id = z.object({ id: z.uuid() })

const viewOf = async (ctx: Ctx, id: string): Promise<OfferView> =>
  (await getOffer(ctx, { id })).offer

/** Proposals made in a conversation; strangers find none of them. */
export const registerOfferRoutes = (api: Api): void => {
  registerReading(api)
  registerSending(api)
  registerAnswers(api)
}

const registerReading = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/offers/{id}',
    access: 'user',
    summary: 'An offer with its negotiation, what the viewer may do, and what accepting it costs',
    tag,
    params: Id,
    answer: OfferPage,
    handle: async ({ ctx, params }) => ({
      ...(await getOffer(ctx, params)),
      quote: await quoteOffer(ctx, { offerId: params.id }),
    }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/offerable-services',
    access: 'seller',
    summary: 'The published services of the viewer that an offer can be based on',
    tag,
    answer: z.array(OfferableService),
    handle: ({ ctx }) => offerableServices(ctx),
  })
}

const registerSending = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/conversations/{id}/offers',
    access: 'seller',
    summary: 'Propose work in a conversation, based on one of one’s published services',
    tag,
    params: Id,
    body: SendOffer,
    answer: OfferView,
    status: 201,
    isIdempotent: true,
    handle: async ({ ctx, params, body }) => {
      const { offerId } = await sendOffer(ctx, { ...body, conversationId: params.id })
      return viewOf(ctx, offerId)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/offers/{id}/counter',
    access: 'user',
    summary: 'Answer an offer of the other side with another one',
    tag,
    params: Id,
    body: AnswerWithOffer,
    answer: OfferView,
    status: 201,
    isIdempotent: true,
    handle: async ({ ctx, params, body }) => {
      const { offerId } = await counterOffer(ctx, { ...body, offerId: params.id })
      return viewOf(ctx, offerId)
    },
  })
}

const registerAnswers = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/offers/{id}/accept',
    access: 'user',
    summary: 'Accept an offer as its customer: places its order and opens the payment',
    tag,
    params: Id,
    body: AcceptOffer,
    answer: PlacedOrder,
    status: 201,
    handle: ({ ctx, params, body }) => acceptOffer(ctx, { ...body, offerId: params.id }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/offers/{id}/agree',
    access: 'user',
    summary: 'Say yes to a counter-offer as its seller: the customer can pay it then',
    tag,
    params: Id,
    answer: OfferView,
    handle: async ({ ctx, params }) => {
      await agreeToOffer(ctx, { offerId: params.id })
      return viewOf(ctx, params.id)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/offers/{id}/decline',
    access: 'user',
    summary: 'Refuse an offer of the other side, with a word if one wants to',
    tag,
    params: Id,
    body: DeclineOffer,
    answer: OfferView,
    handle: async ({ ctx, params, body }) => {
      await declineOffer(ctx, { ...body, offerId: params.id })
      return viewOf(ctx, params.id)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/offers/{id}/withdraw',
    access: 'user',
    summary: 'Take back an offer of one’s own that nobody has paid',
    tag,
    params: Id,
    answer: OfferView,
    handle: async ({ ctx, params }) => {
      await withdrawOffer(ctx, { offerId: params.id })
      return viewOf(ctx, params.id)
    },
  })
}
