import type { Ctx } from '../../context'
import { OwnSellerProfile } from '../../contracts/accounts'
import { AppError } from '../../domain/errors'
import { idOf } from '../../domain/services/draft-of-content'
import { picturesById } from '../services/pictures'

/**
 * The viewer's seller profile as the form edits it, or null before there is one.
 * @throws AppError account/sign-in-required.
 */
export const ownSellerProfile = async (ctx: Ctx): Promise<OwnSellerProfile | null> => {
  const { viewer, payload } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (viewer.sellerId === null) return null
  const seller = await payload.findByID({
    collection: 'sellers',
    id: viewer.sellerId,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (seller === null) return null
  const avatarId = idOf(seller.avatar)
  const pictures = await picturesById(payload, avatarId === null ? [] : [avatarId])
  return OwnSellerProfile.parse({
    id: seller.id,
    handle: seller.handle,
    displayName: seller.displayName,
    headline: seller.headline ?? '',
    bio: seller.bio ?? '',
    city: seller.city ?? '',
    country: seller.country,
    languages: seller.languages ?? [],
    skills: seller.skills ?? [],
    avatarId,
    avatar: avatarId === null ? null : (pictures.get(avatarId) ?? null),
    autoAcceptsOrders: seller.autoAcceptsOrders,
    level: seller.level,
    isIdentityVerified: seller.isIdentityVerified,
  })
}
