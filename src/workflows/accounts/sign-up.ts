import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Ctx, Tx } from '../../context'
import type { SignUp } from '../../contracts/accounts'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { phoneNumber } from '../../domain/accounts/phone-number'
import { verificationTokenSeconds } from '../../domain/accounts/session-lifetimes'
import { AppError } from '../../domain/errors'
import { issueAccountToken } from '../../store/accounts/account-tokens'
import { findAccount, type Account } from '../../store/accounts/find-account'
import { lockAccount } from '../../store/accounts/lock-account'
import { appendEvent } from '../../store/events'
import { countAgainst } from '../../store/rate-limits'
import { payloadErrorStatus } from '../../store/payload-error-status'
import { withTransaction } from '../../store/with-transaction'
import { queueMail } from '../mails/queue-mail'
import { accountLink } from './account-links'
import { burnPasswordWork, withPasswordWork } from './password-work'

/**
 * Makes an account and mails its verification link. Nothing in the answer or its time tells whether
 * the address had an account: its owner then gets a mail that says so.
 * @throws AppError request/too-many, request/invalid
 */
export const signUp = async (ctx: Ctx, input: SignUp & { address: string }): Promise<void> => {
  await countAgainst(ctx.payload, rateLimits.signUpFromAddress, input.address)
  // Before anything is asked of the database: a wrong number has the same answer for everybody.
  phoneNumber(input.phone)
  const existing = await findAccount(ctx.db, { email: input.email })
  await withPasswordWork(async () => {
    if (existing !== null) return welcomeBack(ctx, existing, input)
    try {
      await createAccount(ctx, input)
    } catch (error) {
      // Two sign-ups at once: the slower one finds the other's account.
      const created = payloadErrorStatus(error) === 400 ? await findAccount(ctx.db, input) : null
      if (created === null) throw error
    }
  })
}

const createAccount = async (ctx: Ctx, input: SignUp): Promise<void> => {
  const { name, email, password, locale } = input
  const now = ctx.clock()
  await withTransaction(ctx.payload, async ({ req, tx }) => {
    const user = await ctx.payload.create({
      collection: 'users',
      data: {
        name,
        email,
        password,
        phone: phoneNumber(input.phone),
        locale,
        status: 'active',
        termsAcceptedAt: now.toISOString(),
      },
      disableVerificationEmail: true,
      req,
    })
    // Payload's own token would stand there readable; ours are stored as hashes.
    await tx.execute(sql`update users set _verificationtoken = null where id = ${user.id}`)
    await appendEvent(tx, {
      topic: 'account.signed_up',
      subject: { kind: 'user', id: user.id },
      actor: { kind: 'user', id: user.id },
      payload: { wantsToSell: input.wantsToSell },
      dedupeKey: user.id,
      occurredAt: now,
    })
    await mailVerificationLink(ctx, tx, { ...input, id: user.id })
  })
}

const welcomeBack = async (ctx: Ctx, account: Account, input: SignUp): Promise<void> => {
  const mayMail = await mayMailAccount(ctx, account.email)
  if (account.isVerified) await burnPasswordWork(input.password)
  if (!mayMail) return account.isVerified ? undefined : burnPasswordWork(input.password)
  await withTransaction(ctx.payload, async ({ req, tx }) => {
    await lockAccount(tx, account.id)
    if (account.isVerified) await mailThatAccountExists(tx, account)
    else await signUpAgain(ctx, { req, tx, account, input })
  })
}

/** Nobody has proven to own the address yet: the newest sign-up counts, older links stop working. */
const signUpAgain = async (
  ctx: Ctx,
  scope: { req: PayloadRequest; tx: Tx; account: Account; input: SignUp },
): Promise<void> => {
  const { req, tx, account, input } = scope
  const { name, password, locale } = input
  await ctx.payload.update({
    collection: 'users',
    id: account.id,
    data: { name, password, phone: phoneNumber(input.phone), locale },
    req,
  })
  await mailVerificationLink(ctx, tx, { ...input, id: account.id })
}

const mailVerificationLink = async (
  ctx: Ctx,
  tx: Tx,
  to: Pick<SignUp, 'name' | 'email' | 'locale' | 'wantsToSell'> & { id: string },
): Promise<void> => {
  const token = await issueAccountToken(tx, {
    userId: to.id,
    purpose: 'verify-email',
    now: ctx.clock(),
    seconds: verificationTokenSeconds,
  })
  const query = { token, ...(to.wantsToSell ? { sell: '1' } : {}) }
  await queueMail(tx, {
    template: 'verify-email',
    to: to.email,
    locale: to.locale,
    data: { name: to.name, url: accountLink('verify-email', to.locale, query) },
    dedupeKey: `verify-email:${to.id}:${ctx.clock().getTime()}`,
  })
}

const mailThatAccountExists = async (tx: Tx, account: Account): Promise<void> => {
  await queueMail(tx, {
    template: 'account-exists',
    to: account.email,
    locale: account.locale,
    data: {
      name: account.name,
      signInUrl: accountLink('sign-in', account.locale),
      resetUrl: accountLink('forgot-password', account.locale),
    },
    dedupeKey: `account-exists:${account.id}:${Date.now()}`,
  })
}

/** A few mails an hour to one address; beyond that the answer stays the same and no mail leaves. */
export const mayMailAccount = async (ctx: Ctx, email: string): Promise<boolean> => {
  try {
    await countAgainst(ctx.payload, rateLimits.mailsToAccount, email)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'request/too-many') return false
    throw error
  }
}
