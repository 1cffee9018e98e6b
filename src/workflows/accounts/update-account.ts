import { sql } from '@payloadcms/db-postgres'
import { requireUser } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { UpdateAccount } from '../../contracts/accounts'
import { phoneNumber } from '../../domain/accounts/phone-number'

/**
 * Changes how the viewer is called, where they are called, and in which language we write to them.
 * @throws AppError account/sign-in-required, request/invalid
 */
export const updateAccount = async (ctx: Ctx, change: UpdateAccount): Promise<void> => {
  const { id } = requireUser(ctx.viewer)
  const isPhoneNamed = change.phone !== undefined
  const phone = phoneNumber(change.phone ?? '')
  await ctx.db.execute(sql`
    update users set name = ${change.name}, locale = ${change.locale},
      phone = case when ${isPhoneNamed}::boolean then ${phone} else phone end,
      updated_at = ${ctx.clock().toISOString()}
    where id = ${id}`)
}
