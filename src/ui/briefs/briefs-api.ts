import { BriefOffers, BriefView, PostedBrief, type WriteBrief } from '../../contracts/briefs'
import { callApi } from '../api-client'

export const briefOffersQueryKey = (briefId: string) => ['briefs', briefId, 'offers'] as const

export const fetchBriefOffers = (briefId: string, signal?: AbortSignal) =>
  callApi({ path: `/briefs/${briefId}/offers`, schema: BriefOffers, signal })

/** Posts a brief; the same key twice is one brief. */
export const postBrief = (body: WriteBrief, idempotencyKey: string) =>
  callApi({ method: 'POST', path: '/briefs', body, schema: PostedBrief, idempotencyKey })

export const editBrief = (briefId: string, body: WriteBrief) =>
  callApi({ method: 'PUT', path: `/briefs/${briefId}`, body, schema: PostedBrief })

export const moveBrief = (briefId: string, move: 'close' | 'reopen') =>
  callApi({ method: 'POST', path: `/briefs/${briefId}/${move}`, body: {}, schema: BriefView })
