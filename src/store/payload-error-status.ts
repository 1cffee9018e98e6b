import { AppError } from '../domain/errors'

/**
 * The HTTP status of an error that Payload threw; null for any other error. A process holds one
 * Payload, made by whichever bundle asked first: its error classes are not ours, so `instanceof`
 * would depend on which page was opened first.
 */
export const payloadErrorStatus = (error: unknown): number | null => {
  if (!(error instanceof Error) || error instanceof AppError) return null
  const isPayloads = 'status' in error && 'isPublic' in error && 'isOperational' in error
  return isPayloads && typeof error.status === 'number' ? error.status : null
}
