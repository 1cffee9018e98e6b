/** At most `points` acts in `seconds`, counted per address, e-mail or user. */
export type RateLimit = { name: string; points: number; seconds: number }

/**
 * Per address the limits are generous: in many places whole towns share one mobile gateway. What
 * protects an account is counted per account, whether the account exists or not.
 */
export const rateLimits = {
  signInFromAddress: { name: 'sign-in-address', points: 60, seconds: 60 },
  /** Failures only; the same numbers as Payload's own lock. */
  signInFailures: { name: 'sign-in-failures', points: 5, seconds: 600 },
  signUpFromAddress: { name: 'sign-up-address', points: 40, seconds: 600 },
  mailsToAccount: { name: 'account-mails', points: 4, seconds: 3_600 },
  resetFromAddress: { name: 'reset-address', points: 40, seconds: 600 },
  tokensFromAddress: { name: 'token-address', points: 60, seconds: 600 },
  refreshFromAddress: { name: 'refresh-address', points: 600, seconds: 60 },
  staffDoor: { name: 'staff-door', points: 60, seconds: 300 },
  passwordChange: { name: 'password-change', points: 5, seconds: 600 },
  /** Pictures of shared links that had to be drawn; those drawn before are answered freely. */
  socialImage: { name: 'social-image', points: 60, seconds: 60 },
  realtimeTicket: { name: 'realtime-ticket', points: 120, seconds: 60 },
  /** Every write of a signed-in user; uploads and messages have their own beside it. */
  write: { name: 'write', points: 240, seconds: 60 },
  anonymousWrite: { name: 'anonymous-write', points: 240, seconds: 60 },
} as const satisfies Record<string, RateLimit>
