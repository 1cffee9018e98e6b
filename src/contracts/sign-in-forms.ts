import { z } from 'zod'
import { RequestPasswordReset, ResetPassword, SignIn, SignUp, VerifyEmail } from './accounts'
import { Locale } from './locale'
import { StopAlerts } from './saved-searches'

/** Where to go on afterwards; the server decides whether it is a page of this site. */
const wayBack = z.string().max(2_000).default('')

/** What the account forms send: the contract of the API, and where to go on afterwards. */
export const SignInForm = SignIn.extend({ to: wayBack, locale: Locale })
export const SignUpForm = SignUp.extend({ to: wayBack })
export const VerifyEmailForm = VerifyEmail.extend({ locale: Locale, to: wayBack })
export const ForgotPasswordForm = RequestPasswordReset
export const ResetPasswordForm = ResetPassword.extend({ locale: Locale })
export const StopAlertsForm = StopAlerts.extend({ locale: Locale })
