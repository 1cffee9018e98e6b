import { z } from '@hono/zod-openapi'
import type { Ctx } from '../../context'
import {
  CartItem,
  CartQuery,
  CartView,
  ChangeCartLine,
  MergeCart,
  PreviewCart,
} from '../../contracts/cart'
import { Locale } from '../../contracts/locale'
import { addToCart } from '../../workflows/cart/add-to-cart'
import { changeCartLine } from '../../workflows/cart/change-cart-line'
import { clearCart } from '../../workflows/cart/clear-cart'
import { getCart } from '../../workflows/cart/get-cart'
import { mergeCart } from '../../workflows/cart/merge-cart'
import { previewCart } from '../../workflows/cart/preview-cart'
import { removeFromCart } from '../../workflows/cart/remove-from-cart'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Cart'
const LineId = z.object({ id: z.uuid() })
const asked = CartQuery.extend({ locale: Locale.optional() })

/** The cart of whoever is signed in; every change answers with the cart as it stands then. */
export const registerCartRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/cart',
    access: 'user',
    summary: 'The caller’s cart at today’s prices, with what cannot be ordered any more',
    tag,
    query: asked,
    answer: CartView,
    handle: ({ ctx, query, locale }) => getCart(ctx, { ...query, locale: query.locale ?? locale }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/cart/preview',
    access: 'anyone',
    summary: 'A guest’s cart, kept by their browser, at today’s prices; stores nothing',
    tag,
    body: PreviewCart.extend({ locale: Locale.optional() }),
    answer: CartView,
    handle: ({ ctx, body, locale }) => previewCart(ctx, { ...body, locale: body.locale ?? locale }),
  })
  registerChanges(api)
}

const now = (ctx: Ctx, locale: Locale) => getCart(ctx, { coupon: [], locale })

const registerChanges = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/cart/lines',
    access: 'user',
    summary: 'Put a service with its choices into the cart; the same choices are one line',
    tag,
    body: CartItem,
    answer: CartView,
    handle: async ({ ctx, body, locale }) => {
      await addToCart(ctx, body)
      return now(ctx, locale)
    },
  })
  defineRoute(api, {
    method: 'patch',
    path: '/cart/lines/{id}',
    access: 'user',
    summary: 'Change the choices or the quantity of a line, and confirm its price',
    tag,
    params: LineId,
    body: ChangeCartLine,
    answer: CartView,
    handle: async ({ ctx, params, body, locale }) => {
      await changeCartLine(ctx, { ...body, ...params })
      return now(ctx, locale)
    },
  })
  defineRoute(api, {
    method: 'delete',
    path: '/cart/lines/{id}',
    access: 'user',
    summary: 'Take a line out of the cart',
    tag,
    params: LineId,
    answer: CartView,
    handle: async ({ ctx, params, locale }) => {
      await removeFromCart(ctx, params)
      return now(ctx, locale)
    },
  })
  defineRoute(api, {
    method: 'delete',
    path: '/cart',
    access: 'user',
    summary: 'Empty the cart',
    tag,
    answer: CartView,
    handle: async ({ ctx, locale }) => {
      await clearCart(ctx)
      return now(ctx, locale)
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/cart/merge',
    access: 'user',
    summary: 'Take over what the browser kept before its owner signed in',
    tag,
    body: MergeCart,
    answer: CartView,
    handle: async ({ ctx, body, locale }) => {
      await mergeCart(ctx, body)
      return now(ctx, locale)
    },
  })
}
