import { z } from 'zod'
import { OfferPage } from '../../contracts/accept-offer'
import {
  OfferView,
  type AnswerWithOffer,
  type DeclineOffer,
  type SendOffer,
} from '../../contracts/offers'
import { callApi } from '../api-client'

export const offerQueryKey = (offerId: string) => ['offers', offerId] as const

/** An offer with its negotiation and, for who may pay it, its price in full. */
export const fetchOffer = (offerId: string, signal?: AbortSignal) =>
  callApi({ path: `/offers/${offerId}`, schema: OfferPage, signal })

/** Proposes work in a conversation; the same key twice is one offer. */
export const sendOffer = (conversationId: string, body: SendOffer, idempotencyKey: string) =>
  callApi({
    method: 'POST',
    path: `/conversations/${conversationId}/offers`,
    body,
    schema: OfferView,
    idempotencyKey,
  })

/** Answers a brief with an offer; the same key twice is one offer. */
export const answerBrief = (briefId: string, body: SendOffer, idempotencyKey: string) =>
  callApi({
    method: 'POST',
    path: `/briefs/${briefId}/offers`,
    body,
    schema: z.object({ offerId: z.string(), conversationId: z.string() }),
    idempotencyKey,
  })

/** Answers an offer with another one; the same key twice is one offer. */
export const counterOffer = (offerId: string, body: AnswerWithOffer, idempotencyKey: string) =>
  callApi({
    method: 'POST',
    path: `/offers/${offerId}/counter`,
    body,
    schema: OfferView,
    idempotencyKey,
  })

/** Says yes to a counter-offer, or takes an offer back. */
export const actOnOffer = (offerId: string, act: 'agree' | 'withdraw') =>
  callApi({ method: 'POST', path: `/offers/${offerId}/${act}`, body: {}, schema: OfferView })

export const declineOffer = (offerId: string, body: DeclineOffer) =>
  callApi({ method: 'POST', path: `/offers/${offerId}/decline`, body, schema: OfferView })
