import type { Ctx, Viewer } from '../../context'
import { AppError } from '../../domain/errors'

/**
 * The seller who looks after their payouts.
 * Throws `account/sign-in-required`, `seller/profile-required`.
 */
export const payoutViewer = (
  ctx: Pick<Ctx, 'viewer'>,
): { viewer: Extract<Viewer, { kind: 'user' }>; sellerId: string } => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (viewer.sellerId === null) throw new AppError('seller/profile-required')
  return { viewer, sellerId: viewer.sellerId }
}
