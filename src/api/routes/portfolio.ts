import { z } from '@hono/zod-openapi'
import { PortfolioWork } from '../../contracts/catalogue'
import { WorkInput, WorkOrder } from '../../contracts/portfolio'
import { ownPortfolio } from '../../queries/portfolio/own-portfolio'
import { addWork } from '../../workflows/portfolio/add-work'
import { arrangePortfolio } from '../../workflows/portfolio/arrange-portfolio'
import { changeWork } from '../../workflows/portfolio/change-work'
import { deleteWork } from '../../workflows/portfolio/delete-work'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s portfolio'
const path = '/seller/portfolio'
const WorkId = z.object({ id: z.uuid() })

/** Works that a seller shows on their public profile. */
export const registerPortfolioRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path,
    access: 'seller',
    summary: 'The seller’s works in their order',
    tag,
    answer: z.array(PortfolioWork),
    handle: ({ ctx }) => ownPortfolio(ctx),
  })
  defineRoute(api, {
    method: 'post',
    path,
    access: 'seller',
    summary: 'Show one work more, behind the others',
    tag,
    body: WorkInput,
    answer: z.object({ id: z.string() }),
    status: 201,
    handle: ({ ctx, body }) => addWork(ctx, body),
  })
  defineRoute(api, {
    method: 'put',
    path,
    access: 'seller',
    summary: 'Put the works in an order',
    tag,
    body: WorkOrder,
    handle: ({ ctx, body }) => arrangePortfolio(ctx, body),
  })
  defineRoute(api, {
    method: 'put',
    path: `${path}/{id}`,
    access: 'seller',
    summary: 'Change a work',
    tag,
    params: WorkId,
    body: WorkInput,
    handle: ({ ctx, params, body }) => changeWork(ctx, { ...params, ...body }),
  })
  defineRoute(api, {
    method: 'delete',
    path: `${path}/{id}`,
    access: 'seller',
    summary: 'Take a work off the profile',
    tag,
    params: WorkId,
    handle: ({ ctx, params }) => deleteWork(ctx, params),
  })
}
