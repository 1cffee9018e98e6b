import { z } from 'zod'

/** One place where the caller is signed in. */
export const OpenSession = z.object({
  id: z.string(),
  /** Browser and system, such as "Chrome, Android"; null when unknown. */
  device: z.string().nullable(),
  signedInAt: z.string(),
  /** When it last renewed its tokens: exact to the 15 minutes an access token lives. */
  lastUsedAt: z.string(),
  isThisOne: z.boolean(),
})
export const OpenSessions = z.array(OpenSession)
export type OpenSession = z.infer<typeof OpenSession>
