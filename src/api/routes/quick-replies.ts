import { z } from '@hono/zod-openapi'
import { QuickReply, QuickReplyInput } from '../../contracts/quick-replies'
import { quickReplies } from '../../queries/quick-replies/quick-replies'
import { addQuickReply } from '../../workflows/quick-replies/add-quick-reply'
import { changeQuickReply } from '../../workflows/quick-replies/change-quick-reply'
import { deleteQuickReply } from '../../workflows/quick-replies/delete-quick-reply'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s quick replies'
const ReplyId = z.object({ id: z.uuid() })

/** Answers that a seller writes once and sends often. */
export const registerQuickReplyRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/quick-replies',
    access: 'seller',
    summary: 'The seller’s prepared answers, by title',
    tag,
    answer: z.array(QuickReply),
    handle: ({ ctx }) => quickReplies(ctx),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/quick-replies',
    access: 'seller',
    summary: 'Keep one answer more',
    tag,
    body: QuickReplyInput,
    answer: z.object({ id: z.string() }),
    status: 201,
    handle: ({ ctx, body }) => addQuickReply(ctx, body),
  })
  defineRoute(api, {
    method: 'put',
    path: '/seller/quick-replies/{id}',
    access: 'seller',
    summary: 'Change a prepared answer',
    tag,
    params: ReplyId,
    body: QuickReplyInput,
    handle: ({ ctx, params, body }) => changeQuickReply(ctx, { ...params, ...body }),
  })
  defineRoute(api, {
    method: 'delete',
    path: '/seller/quick-replies/{id}',
    access: 'seller',
    summary: 'Delete a prepared answer',
    tag,
    params: ReplyId,
    handle: ({ ctx, params }) => deleteQuickReply(ctx, params),
  })
}
