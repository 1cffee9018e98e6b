import { z } from 'zod'
import { Picture, SellerLevel } from './catalogue'
import { Locale } from './locale'

export const Email = z.email().trim().toLowerCase().max(254)
/** Length over composition rules (NIST SP 800-63B §3.1.1). */
export const Password = z.string().min(10).max(200)
const personName = z.string().trim().min(2).max(80)
/** However somebody writes it, with the code of its country; empty for none. */
const phone = z.string().trim().max(30)

export const SignUp = z.object({
  name: personName,
  email: Email,
  password: Password,
  phone: phone.default(''),
  locale: Locale,
  wantsToSell: z.boolean().default(false),
})
export type SignUp = z.infer<typeof SignUp>

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof SignIn>

export const VerifyEmail = z.object({ token: z.string().min(10).max(200) })
export const RequestPasswordReset = z.object({ email: Email, locale: Locale })
export const ResetPassword = z.object({ token: z.string().min(10).max(200), password: Password })

export const ChangePassword = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: Password,
})

export const UpdateAccount = z.object({
  name: personName,
  locale: Locale,
  /** Left out, it stays as it is. */
  phone: phone.optional(),
})
export type UpdateAccount = z.infer<typeof UpdateAccount>

/** What a browser learns after signing in; its tokens travel in cookies that no script can read. */
export const SignedIn = z.object({ userId: z.string(), accessExpiresAt: z.string() })
export type SignedIn = z.infer<typeof SignedIn>

export const RefreshSession = z.object({ refreshToken: z.string().min(20).max(200) })

/** Tokens for clients without cookies; browsers get the same two as httpOnly cookies. */
export const SessionTokens = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.string(),
  refreshToken: z.string(),
  refreshExpiresAt: z.string(),
})
export type SessionTokens = z.infer<typeof SessionTokens>

export const SellerProfileInput = z.object({
  handle: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,28}[a-z0-9])$/),
  displayName: personName,
  headline: z.string().trim().min(10).max(120),
  bio: z.string().trim().max(2000),
  city: z.string().trim().min(2).max(80),
  country: z.string().regex(/^[A-Z]{2}$/),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .max(8),
  skills: z.array(z.string().trim().min(2).max(40)).max(15),
  avatarId: z.uuid().nullable(),
  autoAcceptsOrders: z.boolean().default(false),
})
export type SellerProfileInput = z.infer<typeof SellerProfileInput>

export const OwnSellerProfile = SellerProfileInput.extend({
  id: z.string(),
  level: SellerLevel,
  isIdentityVerified: z.boolean(),
  avatar: Picture.nullable(),
})
export type OwnSellerProfile = z.infer<typeof OwnSellerProfile>

/** Who is signed in, for the header and the forms; null when nobody is. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  locale: Locale,
  avatar: Picture.nullable(),
  seller: z.object({ id: z.string(), handle: z.string(), displayName: z.string() }).nullable(),
  unreadMessages: z.number(),
  ordersNeedingAction: z.number(),
  /** Up to `mostUnread` of src/contracts/notifications.ts. */
  unreadNotifications: z.number(),
  /** How many orders lie in the cart. */
  cartLines: z.number(),
})
export type Me = z.infer<typeof Me>
