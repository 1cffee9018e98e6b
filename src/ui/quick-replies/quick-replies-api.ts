import { z } from 'zod'
import { QuickReply, type QuickReplyInput } from '../../contracts/quick-replies'
import { anyAnswer, callApi } from '../api-client'

export const quickRepliesKey = ['quick-replies'] as const

const path = '/seller/quick-replies'

/** The seller's prepared answers, by title. */
export const fetchQuickReplies = (signal?: AbortSignal) =>
  callApi({ path, schema: z.array(QuickReply), signal })

export const addQuickReply = (body: QuickReplyInput) =>
  callApi({ method: 'POST', path, body, schema: z.object({ id: z.string() }) })

export const changeQuickReply = (id: string, body: QuickReplyInput) =>
  callApi({ method: 'PUT', path: `${path}/${id}`, body, schema: anyAnswer })

export const deleteQuickReply = (id: string) =>
  callApi({ method: 'DELETE', path: `${path}/${id}`, schema: anyAnswer })
