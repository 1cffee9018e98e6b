import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { SellerProfileInput } from '../../contracts/accounts'
import { AppError } from '../../domain/errors'
import { refreshListings } from '../../store/catalogue/refresh-listings'
import { appendEvent } from '../../store/events'
import { saveProfile } from '../../store/sellers/save-profile'
import { areOwnPictures } from '../../store/services/draft-references'
import { withTransaction } from '../../store/with-transaction'

/** Handles that would read as the house itself. */
const reservedHandles = new Set(['2krika', 'admin', 'aide', 'equipe', 'help', 'staff', 'support'])

/**
 * Makes the viewer a seller, or changes their public profile. The handle is kept from the first
 * time on. Answers the profile's id.
 * @throws AppError account/sign-in-required, account/email-not-verified, seller/handle-taken,
 * request/invalid (a portrait of someone else).
 */
export const saveSellerProfile = async (
  ctx: Ctx,
  profile: SellerProfileInput,
): Promise<{ sellerId: string }> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (!viewer.emailVerified) throw new AppError('account/email-not-verified')
  const at = ctx.clock()
  return withTransaction(ctx.payload, async ({ tx }) => {
    const portrait = profile.avatarId === null ? [] : [profile.avatarId]
    if (!(await areOwnPictures(tx, { pictureIds: portrait, userId: viewer.id }))) {
      throw new AppError('request/invalid', {}, { fields: { avatarId: 'choice' } })
    }
    const isReserved = viewer.sellerId === null && reservedHandles.has(profile.handle)
    const saved = isReserved
      ? 'handle-taken'
      : await saveProfile(tx, { userId: viewer.id, profile, at })
    if (saved === 'handle-taken') {
      throw new AppError('seller/handle-taken', {}, { fields: { handle: 'taken' } })
    }
    const { rows } = await tx.execute<{ id: string }>(
      sql`select id from services where seller_id = ${saved.sellerId} and _status = 'published'`,
    )
    await refreshListings(
      tx,
      rows.map(({ id }) => id),
    )
    await appendEvent(tx, {
      topic: 'seller.profile_saved',
      subject: { kind: 'seller', id: saved.sellerId },
      actor: { kind: 'seller', id: viewer.id },
      payload: { handle: profile.handle, userId: viewer.id, isNew: saved.isNew },
      dedupeKey: `${saved.sellerId}:${at.toISOString()}`,
      occurredAt: at,
    })
    return { sellerId: saved.sellerId }
  })
}
