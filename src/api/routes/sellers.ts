import { OwnSellerProfile, SellerProfileInput } from '../../contracts/accounts'
import { ownSellerProfile } from '../../queries/sellers/own-profile'
import { saveSellerProfile } from '../../workflows/sellers/save-seller-profile'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s profile'

/** Becoming a seller, and the public face of one. */
export const registerSellerRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/profile',
    access: 'user',
    summary: 'The seller profile of the user who asks; null before there is one.',
    tag,
    answer: OwnSellerProfile.nullable(),
    handle: ({ ctx }) => ownSellerProfile(ctx),
  })
  defineRoute(api, {
    method: 'put',
    path: '/seller/profile',
    access: 'user',
    summary: 'Creates or changes the profile. The handle is kept from the first time on.',
    tag,
    body: SellerProfileInput,
    answer: OwnSellerProfile.nullable(),
    handle: async ({ ctx, body }) => {
      const { sellerId } = await saveSellerProfile(ctx, body)
      const viewer = ctx.viewer.kind === 'user' ? { ...ctx.viewer, sellerId } : ctx.viewer
      return ownSellerProfile({ ...ctx, viewer })
    },
  })
}
