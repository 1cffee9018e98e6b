import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import { hashSecret, newSecret } from './secrets'

export type AccountTokenPurpose = 'verify-email' | 'reset-password'

/** A new single-use token; the ones before it for the same purpose stop working. */
export const issueAccountToken = async (
  tx: Tx,
  issue: { userId: string; purpose: AccountTokenPurpose; now: Date; seconds: number },
): Promise<string> => {
  const token = newSecret()
  const expiresAt = new Date(issue.now.getTime() + issue.seconds * 1000)
  await dropAccountTokens(tx, issue)
  await tx.execute(sql`
    insert into core.account_tokens (token_hash, user_id, purpose, issued_at, expires_at)
    values (${hashSecret(token)}, ${issue.userId}, ${issue.purpose},
            ${issue.now.toISOString()}, ${expiresAt.toISOString()})`)
  return token
}

/**
 * Uses a token up and says whose it was; null when it is unknown, used or too old. Two at once:
 * one gets it.
 */
export const useAccountToken = async (
  tx: Tx,
  use: { token: string; purpose: AccountTokenPurpose; now: Date },
): Promise<string | null> => {
  const now = use.now.toISOString()
  const { rows } = await tx.execute<{ user_id: string }>(sql`
    update core.account_tokens set used_at = ${now}
     where token_hash = ${hashSecret(use.token)} and purpose = ${use.purpose}
       and used_at is null and expires_at > ${now}
    returning user_id`)
  return rows[0]?.user_id ?? null
}

/** Forgets a user's open tokens of one purpose, and everybody's that expired. */
export const dropAccountTokens = async (
  tx: Tx,
  of: { userId: string; purpose: AccountTokenPurpose; now: Date },
): Promise<void> => {
  await tx.execute(sql`
    delete from core.account_tokens
     where (user_id = ${of.userId} and purpose = ${of.purpose} and used_at is null)
        or expires_at < ${of.now.toISOString()}::timestamptz - interval '7 days'`)
}
