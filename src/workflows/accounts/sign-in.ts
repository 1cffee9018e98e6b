import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { SignIn } from '../../contracts/accounts'
import { deviceOf } from '../../domain/accounts/device-of'
import { rateLimits } from '../../domain/accounts/rate-limits'
import type { SessionGrant } from '../../domain/accounts/session-grant'
import { sessionsPerUser } from '../../domain/accounts/session-lifetimes'
import { AppError } from '../../domain/errors'
import { lockAccount } from '../../store/accounts/lock-account'
import { dropExpiredRefreshTokens } from '../../store/accounts/refresh-tokens'
import { newSecret } from '../../store/accounts/secrets'
import { keepNewestSessions, newestSession } from '../../store/accounts/sessions'
import { payloadErrorStatus } from '../../store/payload-error-status'
import { countAgainst, forgetCounts, requireWithin } from '../../store/rate-limits'
import { withTransaction } from '../../store/with-transaction'
import { burnPasswordWork, withPasswordWork } from './password-work'
import { mintAccessToken, sessionExpiry, storeRefreshToken } from './issue-tokens'

/**
 * Opens a session for an e-mail and its password. Unknown addresses cost the same time, count the
 * same failures and get the same answers as known ones.
 * @throws AppError account/invalid-credentials, account/locked, account/email-not-verified or
 * account/suspended (these two only after the right password), request/too-many.
 */
export const signIn = async (
  ctx: Ctx,
  input: SignIn & { address: string; userAgent?: string | null },
): Promise<SessionGrant> => {
  const { payload } = ctx
  await countAgainst(payload, rateLimits.signInFromAddress, input.address)
  await requireUnlocked(ctx, input.email)
  try {
    const grant = await withPasswordWork(() => openSession(ctx, input))
    await forgetCounts(payload, rateLimits.signInFailures, input.email)
    return grant
  } catch (error) {
    throw await explain(ctx, input.email, error)
  }
}

const requireUnlocked = async ({ payload }: Ctx, email: string): Promise<void> => {
  try {
    await requireWithin(payload, rateLimits.signInFailures, email)
  } catch (error) {
    throw error instanceof AppError ? new AppError('account/locked', error.details) : error
  }
}

const openSession = async (
  ctx: Ctx,
  { email, password, userAgent }: SignIn & { userAgent?: string | null },
): Promise<SessionGrant> => {
  const { payload } = ctx
  const userId = await userIdOf(ctx, email)
  if (userId === null) {
    await burnPasswordWork(password)
    throw new AppError('account/invalid-credentials')
  }
  return withTransaction(payload, async ({ req, tx }) => {
    await lockAccount(tx, userId)
    const result = await payload.login({ collection: 'users', data: { email, password }, req })
    if (result.user?.status !== 'active') throw new AppError('account/suspended')
    const sessionId = await newestSession(tx, userId)
    const now = ctx.clock()
    const refreshToken = newSecret()
    const refreshExpiresAt = await storeRefreshToken(tx, {
      secret: refreshToken,
      userId,
      sessionId,
      now,
      sessionExpiresAt: sessionExpiry(now),
      device: deviceOf(userAgent),
    })
    await keepNewestSessions(tx, { userId, count: sessionsPerUser })
    await dropExpiredRefreshTokens(tx, now)
    return {
      userId,
      sessionId,
      ...(await mintAccessToken(payload, { userId, email, sessionId })),
      refreshToken,
      refreshExpiresAt,
    }
  })
}

const userIdOf = async ({ db }: Ctx, email: string): Promise<string | null> => {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from users where email = ${email}`,
  )
  return rows[0]?.id ?? null
}

/** Payload's refusals in our words; wrong passwords are counted whether the account exists or not. */
const explain = async ({ payload }: Ctx, email: string, error: unknown): Promise<unknown> => {
  const status = payloadErrorStatus(error)
  if (status === 403) return new AppError('account/email-not-verified')
  const isWrong =
    status === 401 || (error instanceof AppError && error.code === 'account/invalid-credentials')
  if (!isWrong) return error
  // The failure that reaches the limit is still answered as a failure; the next one as locked.
  await countAgainst(payload, rateLimits.signInFailures, email).catch(() => undefined)
  return new AppError('account/invalid-credentials')
}
