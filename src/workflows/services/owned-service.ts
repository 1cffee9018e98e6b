import type { Ctx, Tx, Viewer } from '../../context'
import { AppError } from '../../domain/errors'
import { lockService, type LockedService } from '../../store/services/lock-service'

export type SellerViewer = Extract<Viewer, { kind: 'user' }> & { sellerId: string }

/**
 * The viewer as a seller.
 * @throws AppError account/sign-in-required or seller/profile-required.
 */
export const requireSeller = ({ viewer }: Pick<Ctx, 'viewer'>): SellerViewer => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  if (viewer.sellerId === null) throw new AppError('seller/profile-required')
  return { ...viewer, sellerId: viewer.sellerId }
}

/**
 * Locks a service of this seller. Another seller's service answers like a missing one.
 * @throws AppError service/not-found; service/not-editable while staff have suspended it.
 */
export const lockOwnService = async (
  tx: Tx,
  owned: { serviceId: string; seller: SellerViewer },
): Promise<LockedService> => {
  const service = await lockService(tx, owned.serviceId)
  if (service === null || service.sellerId !== owned.seller.sellerId) {
    throw new AppError('service/not-found')
  }
  if (service.moderation === 'suspended') throw new AppError('service/not-editable')
  return service
}
