import { z } from '@hono/zod-openapi'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { EditableService, OwnServiceRow, ServiceDraft } from '../../contracts/services'
import { editableService } from '../../queries/services/editable-service'
import { ownServices } from '../../queries/services/own-services'
import { createService } from '../../workflows/services/create-service'
import { republishService } from '../../workflows/services/republish-service'
import { saveDraft } from '../../workflows/services/save-draft'
import { submitForReview } from '../../workflows/services/submit-for-review'
import { unpublishService } from '../../workflows/services/unpublish-service'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s services'
const one = z.object({ id: z.uuid() })

/** A seller's own listings: drafting, submitting, taking off the market and back. */
export const registerServiceRoutes = (api: Api): void => {
  registerDraftRoutes(api)
  registerPublicationRoutes(api)
}

const registerDraftRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/services',
    access: 'seller',
    summary: 'The services of the seller who asks, last changed first.',
    tag,
    answer: z.array(OwnServiceRow),
    handle: ({ ctx }) => ownServices(ctx),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/services',
    access: 'seller',
    summary: 'Begins an empty draft.',
    tag,
    isIdempotent: true,
    body: z.object({ language: Locale, currency: Currency.optional() }),
    status: 201,
    answer: z.object({ id: z.string() }),
    handle: ({ ctx, body }) => createService(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/services/{id}',
    access: 'seller',
    summary: 'A service as its seller edits it: the newest version, live or not.',
    tag,
    params: one,
    answer: EditableService,
    handle: ({ ctx, params }) => editableService(ctx, params.id),
  })
  defineRoute(api, {
    method: 'put',
    path: '/seller/services/{id}',
    access: 'seller',
    summary: 'Saves the draft; edits of a live service are staged until staff approve them.',
    tag,
    params: one,
    body: ServiceDraft,
    answer: EditableService,
    handle: async ({ ctx, params, body }) => {
      await saveDraft(ctx, { serviceId: params.id, draft: body })
      return editableService(ctx, params.id)
    },
  })
}

const registerPublicationRoutes = (api: Api): void => {
  const acts = [
    ['submit', 'Hands the newest version to staff for review.', submitForReview],
    ['unpublish', 'Takes a live service off the market.', unpublishService],
    ['republish', 'Brings a service back as staff last approved it.', republishService],
  ] as const
  for (const [verb, summary, workflow] of acts) {
    defineRoute(api, {
      method: 'post',
      path: `/seller/services/{id}/${verb}`,
      access: 'seller',
      summary,
      tag,
      isIdempotent: true,
      params: one,
      answer: EditableService,
      handle: async ({ ctx, params }) => {
        await workflow(ctx, { serviceId: params.id })
        return editableService(ctx, params.id)
      },
    })
  }
}
