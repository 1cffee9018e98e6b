import { z } from '@hono/zod-openapi'
import {
  BriefCard,
  BriefListQuery,
  BriefOffers,
  BriefView,
  PostedBrief,
  WriteBrief,
} from '../../contracts/briefs'
import { SendOffer } from '../../contracts/offers'
import { pageOf, PageQuery } from '../../contracts/pagination'
import { getBrief } from '../../queries/briefs/get-brief'
import { listBriefs, ownBriefs } from '../../queries/briefs/list-briefs'
import { offersOnBrief } from '../../queries/briefs/offers-on-brief'
import { answerBrief } from '../../workflows/briefs/answer-brief'
import { closeBrief } from '../../workflows/briefs/close-brief'
import { editBrief } from '../../workflows/briefs/edit-brief'
import { postBrief } from '../../workflows/briefs/post-brief'
import { reopenBrief } from '../../workflows/briefs/reopen-brief'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Briefs'
const Id = z.object({ id: z.uuid() })

/** What customers need, and the offers that answer it. */
export const registerBriefRoutes = (api: Api): void => {
  registerBoard(api)
  registerOwn(api)
  registerMoves(api)
}

const registerBoard = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/briefs',
    access: 'anyone',
    summary: 'Open briefs, the newest first',
    tag,
    query: BriefListQuery,
    answer: pageOf(BriefCard),
    handle: ({ ctx, query, locale }) => listBriefs(ctx, { ...query, locale }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/briefs/{id}',
    access: 'anyone',
    summary: 'A brief, with what the viewer may do with it',
    tag,
    params: Id,
    answer: BriefView,
    handle: ({ ctx, params, locale }) => getBrief(ctx, { ...params, locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/briefs/{id}/offers',
    access: 'seller',
    summary: 'Answer a brief with an offer, in the conversation with its customer',
    tag,
    params: Id,
    body: SendOffer,
    answer: z.object({ offerId: z.string(), conversationId: z.string() }),
    status: 201,
    isIdempotent: true,
    handle: ({ ctx, params, body }) => answerBrief(ctx, { ...body, briefId: params.id }),
  })
}

const registerOwn = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/me/briefs',
    access: 'user',
    summary: 'The viewer’s own briefs, the newest first',
    tag,
    query: PageQuery,
    answer: pageOf(BriefCard),
    handle: ({ ctx, query, locale }) => ownBriefs(ctx, { ...query, locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/briefs',
    access: 'user',
    summary: 'Say what one needs; public at once, or after staff have read it',
    tag,
    body: WriteBrief,
    answer: PostedBrief,
    status: 201,
    isIdempotent: true,
    handle: ({ ctx, body }) => postBrief(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/briefs/{id}/offers',
    access: 'user',
    summary: 'The offers on a brief, for its customer to compare',
    tag,
    params: Id,
    answer: BriefOffers,
    handle: async ({ ctx, params }) => ({
      items: await offersOnBrief(ctx, { briefId: params.id }),
    }),
  })
}

const registerMoves = (api: Api): void => {
  defineRoute(api, {
    method: 'put',
    path: '/briefs/{id}',
    access: 'user',
    summary: 'Rewrite a brief that staff sent back; they read it again',
    tag,
    params: Id,
    body: WriteBrief,
    answer: PostedBrief,
    handle: ({ ctx, params, body }) => editBrief(ctx, { ...body, briefId: params.id }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/briefs/{id}/close',
    access: 'user',
    summary: 'Take a brief of one’s own off the board',
    tag,
    params: Id,
    answer: BriefView,
    handle: async ({ ctx, params, locale }) => {
      await closeBrief(ctx, { briefId: params.id })
      return getBrief(ctx, { ...params, locale })
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/briefs/{id}/reopen',
    access: 'user',
    summary: 'Put a brief of one’s own back on the board',
    tag,
    params: Id,
    answer: BriefView,
    handle: async ({ ctx, params, locale }) => {
      await reopenBrief(ctx, { briefId: params.id })
      return getBrief(ctx, { ...params, locale })
    },
  })
}
