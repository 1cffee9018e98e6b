import { OwnSellerProfile, SellerProfileInput } from '../../contracts/accounts'
import { TaxStatus } from '../../contracts/tax-status'
import { ownSellerProfile } from '../../queries/sellers/own-profile'
import { ownTaxStatus } from '../../queries/sellers/own-tax-status'
import { changeTaxStatus } from '../../workflows/sellers/change-tax-status'
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
  defineRoute(api, {
    method: 'get',
    path: '/seller/tax-status',
    access: 'seller',
    summary: 'Whether the seller’s prices contain VAT, and under which number',
    tag,
    answer: TaxStatus,
    handle: ({ ctx }) => ownTaxStatus(ctx),
  })
  defineRoute(api, {
    method: 'put',
    path: '/seller/tax-status',
    access: 'seller',
    summary: 'Says whether the seller is registered for VAT; prices stay what they are',
    tag,
    body: TaxStatus,
    answer: TaxStatus,
    handle: ({ ctx, body }) => changeTaxStatus(ctx, body),
  })
}
