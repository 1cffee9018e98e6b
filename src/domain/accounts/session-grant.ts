/** What a sign-in or a renewal hands out. Cookies or a body carry it; nothing stores it. */
export type SessionGrant = {
  userId: string
  sessionId: string
  accessToken: string
  accessExpiresAt: Date
  refreshToken: string
  refreshExpiresAt: Date
}
