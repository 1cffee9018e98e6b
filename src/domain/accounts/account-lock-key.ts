/** What everything that writes an account takes a lock on, as text for hashtextextended. */
export const accountLockKey = (userId: string): string => `account:${userId}`
