import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 random bits as text that survives addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a random secret: without the secret it proves nothing. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/**
 * The refresh token that follows another one. Derived, so that two tabs holding the same token get
 * the same successor although none is stored; nobody derives it without the key of the installation.
 */
export const successorOf = (refreshToken: string, key: string): string =>
  createHmac('sha256', key).update(`refresh-token:${refreshToken}`).digest('base64url')
