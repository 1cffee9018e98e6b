import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { PortfolioWork } from '../../contracts/catalogue'
import { AppError } from '../../domain/errors'
import { portfolioOf } from './portfolio-of'

/** The viewer’s works. Throws `account/sign-in-required`, `seller/profile-required`. */
export const ownPortfolio = async (ctx: Pick<Ctx, 'db' | 'viewer'>): Promise<PortfolioWork[]> => {
  const { sellerId } = requireUser(ctx.viewer)
  if (sellerId === null) throw new AppError('seller/profile-required')
  return portfolioOf(ctx, { sellerId })
}
