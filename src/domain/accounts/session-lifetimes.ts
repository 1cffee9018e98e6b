/** How long signing in lasts; seconds unless the name says otherwise. */
export const accessTokenSeconds = 15 * 60
/** Without a visit for this long, the user signs in again. */
export const refreshTokenSeconds = 30 * 86_400
/** However often a session is renewed, it ends here (OWASP ASVS 7.3.2). */
export const sessionSeconds = 90 * 86_400
/** Two tabs race for one refresh token: the loser gets the winner's. */
export const refreshGraceMs = 20_000
/** More sessions than this push out the oldest. */
export const sessionsPerUser = 50

export const verificationTokenSeconds = 48 * 3_600
export const resetTokenSeconds = 3_600
