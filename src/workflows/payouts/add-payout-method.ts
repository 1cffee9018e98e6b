import type { Ctx } from '../../context'
import type { AddPayoutMethod } from '../../contracts/payouts'
import { AppError } from '../../domain/errors'
import { bankAccountForm, checkDestination } from '../../domain/payouts/check-destination'
import { appendEvent } from '../../store/events'
import { inTransaction } from '../../store/in-transaction'
import { insertPayoutMethod } from '../../store/payouts/payout-methods'
import { lockPayoutSeller } from '../../store/payouts/payout-seller'
import { readPayoutSettings } from '../../store/payouts/payout-settings'
import { confirmPassword } from '../accounts/confirm-password'
import { payoutViewer } from './payout-viewer'

/**
 * Adds a destination for a seller's money, after their password. Money goes there only after the
 * cooling-off of the settings, and their mailbox is told at once: who stole a session gains nothing.
 * Throws `request/invalid` with the wrong field, `account/invalid-credentials`,
 * `payout/method-unsupported`, `payout/method-exists`.
 */
export const addPayoutMethod = async (
  ctx: Ctx,
  input: AddPayoutMethod,
): Promise<{ methodId: string }> => {
  const { viewer, sellerId } = payoutViewer(ctx)
  const checked = checkDestination({ ...input, operator: input.operator ?? null })
  if (!checked.isValid) {
    throw new AppError('request/invalid', {}, { fields: { [checked.field]: 'invalid' } })
  }
  const { destination } = checked
  const provider = ctx.providers.payoutFor(destination)
  if (provider === null) throw new AppError('payout/method-unsupported')
  const isBank = destination.rail === 'bank'
  if (isBank && bankAccountForm(destination.account) !== provider.bankAccounts) {
    throw new AppError('request/invalid', {}, { fields: { account: 'invalid' } })
  }
  await confirmPassword(ctx, input)
  const now = ctx.clock()
  const methodId = await inTransaction(ctx.db, async (tx) => {
    await lockPayoutSeller(tx, sellerId)
    const { coolingOffHours } = await readPayoutSettings(tx)
    const id = await insertPayoutMethod(tx, {
      ...destination,
      sellerId,
      holder: input.holder,
      usableAt: new Date(now.getTime() + coolingOffHours * 3_600_000),
      now,
    })
    await appendEvent(tx, {
      topic: 'payout_method.added',
      subject: { kind: 'seller', id: sellerId },
      actor: { kind: 'seller', id: viewer.id },
      dedupeKey: id,
      occurredAt: now,
      payload: { methodId: id, destination: destination.maskedAccount, coolingOffHours },
    })
    return id
  })
  return { methodId }
}
