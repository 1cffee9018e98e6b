import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { BillingDetails } from '../../contracts/billing'
import { saveBillingDetails } from '../../store/accounts/save-billing'
import { inTransaction } from '../../store/in-transaction'

/**
 * The viewer says who they are on receipts and invoices from now on, as a customer and as a seller.
 * @throws AppError account/sign-in-required
 */
export const saveBilling = async (ctx: Ctx, billing: BillingDetails): Promise<BillingDetails> => {
  const { id: userId, sellerId } = requireUser(ctx.viewer)
  const now = ctx.clock()
  await inTransaction(ctx.db, (tx) => saveBillingDetails(tx, { userId, sellerId, billing, now }))
  return billing
}
