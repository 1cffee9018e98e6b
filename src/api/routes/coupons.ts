import { z } from '@hono/zod-openapi'
import { CouponView, CreateCoupon } from '../../contracts/coupons'
import { ownCoupons } from '../../queries/coupons/own-coupons'
import { createCoupon } from '../../workflows/coupons/create-coupon'
import { deactivateCoupon } from '../../workflows/coupons/deactivate-coupon'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s coupons'

/** Coupons that a seller bears, for their own services. */
export const registerCouponRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/coupons',
    access: 'seller',
    summary: 'The seller’s own coupons, newest first, with how often each was used',
    tag,
    answer: z.array(CouponView),
    handle: ({ ctx }) => ownCoupons(ctx),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/coupons',
    access: 'seller',
    summary: 'Make a coupon for one’s own services, at one’s own expense',
    tag,
    isIdempotent: true,
    body: CreateCoupon,
    answer: z.object({ id: z.string() }),
    status: 201,
    handle: ({ ctx, body }) => createCoupon(ctx, body),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/coupons/{id}/deactivate',
    access: 'seller',
    summary: 'End a coupon: no new order gets it, placed ones keep their price',
    tag,
    params: z.object({ id: z.uuid() }),
    isIdempotent: true,
    answer: z.array(CouponView),
    handle: async ({ ctx, params }) => {
      await deactivateCoupon(ctx, params)
      return ownCoupons(ctx)
    },
  })
}
