import type { Ctx } from '../../context'
import type { StopAlerts } from '../../contracts/saved-searches'
import { AppError } from '../../domain/errors'
import { env } from '../../env'
import { readAlertToken } from '../../store/saved-searches/alert-token'
import { stopAlertsOf } from '../../store/saved-searches/saved-searches'

/**
 * Ends what the link of a mail names, whoever follows it and however often; the searches stay.
 * Throws `saved-search/link-invalid`.
 */
export const stopAlerts = async (ctx: Pick<Ctx, 'db'>, { token }: StopAlerts): Promise<void> => {
  const target = readAlertToken(token, env().PAYLOAD_SECRET)
  if (target === null) throw new AppError('saved-search/link-invalid')
  await stopAlertsOf(ctx.db, target)
}
