import type { Ctx, Tx } from '../../context'
import type { SessionGrant } from '../../domain/accounts/session-grant'
import { refreshGraceMs } from '../../domain/accounts/session-lifetimes'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import {
  findRefreshToken,
  markRotated,
  ownerOfRefreshToken,
  type RefreshTokenRow,
} from '../../store/accounts/refresh-tokens'
import { successorOf } from '../../store/accounts/secrets'
import { endSession } from '../../store/accounts/sessions'
import { withTransaction } from '../../store/with-transaction'
import { mintAccessToken, storeRefreshToken } from './issue-tokens'

type Renewal = { secret: string; expiresAt: Date } | 'ended' | 'stolen'

/**
 * Exchanges a refresh token for a new pair. The token just replaced is good for 20 more seconds and
 * brings the same successor (tabs race); any older one means that somebody copied it, and ends the
 * whole session.
 * @throws AppError account/sign-in-required when the session is over.
 */
export const renewSession = async (ctx: Ctx, refreshToken: string): Promise<SessionGrant> => {
  const owner = await ownerOfRefreshToken(ctx.db, refreshToken)
  if (owner === null) throw new AppError('account/sign-in-required')
  const { renewal, row } = await withTransaction(ctx.payload, async ({ tx }) => {
    await lockAccount(tx, owner.userId)
    const found = await findRefreshToken(tx, refreshToken)
    return {
      row: found,
      renewal: found === null ? 'ended' : await renew(ctx, tx, found, refreshToken),
    }
  })
  if (renewal === 'stolen') {
    ctx.log.warn({ userId: owner.userId }, 'a refresh token was used again: its session ended')
  }
  if (renewal === 'stolen' || renewal === 'ended' || row === null) {
    throw new AppError('account/sign-in-required')
  }
  return {
    ...owner,
    ...(await mintAccessToken(ctx.payload, { ...owner, email: row.email })),
    refreshToken: renewal.secret,
    refreshExpiresAt: renewal.expiresAt,
  }
}

const renew = async (ctx: Ctx, tx: Tx, row: RefreshTokenRow, secret: string): Promise<Renewal> => {
  const now = ctx.clock()
  const isOver = !row.isSessionOpen || !row.isUserActive || row.expiresAt <= now
  if (isOver) return 'ended'
  const successor = successorOf(secret, ctx.payload.secret)
  if (row.rotatedAt === null) {
    const expiresAt = await storeRefreshToken(tx, { ...row, secret: successor, now })
    await markRotated(tx, { secret, successor, at: now })
    return { secret: successor, expiresAt }
  }
  const isRace = now.getTime() - row.rotatedAt.getTime() <= refreshGraceMs
  if (isRace && !row.isSuccessorRotated && row.successorExpiresAt !== null) {
    return { secret: successor, expiresAt: row.successorExpiresAt }
  }
  await endSession(tx, row.sessionId)
  return 'stolen'
}
