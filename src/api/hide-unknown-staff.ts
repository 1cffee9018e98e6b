import type { Payload } from 'payload'
import { z } from 'zod'
import { burnPasswordWork, withPasswordWork } from '../workflows/accounts/password-work'

const Credentials = z.object({ email: z.string().trim().toLowerCase(), password: z.string() })

/**
 * After a refused sign-in of staff: Payload answers at once where no such account exists, so the time
 * of a password check is spent for it here. `attempt` is a copy of the request, still unread.
 */
export const hideUnknownStaff = async (payload: Payload, attempt: Request): Promise<void> => {
  const credentials = await credentialsOf(attempt)
  if (credentials === null) return
  const { email, password } = credentials
  const where = { email: { equals: email } }
  const { totalDocs } = await payload.count({ collection: 'staff', where, overrideAccess: true })
  if (totalDocs === 0) await withPasswordWork(() => burnPasswordWork(password))
}

/** What Payload's own form sends is a form with the JSON in one field; scripts send JSON. */
const credentialsOf = async (attempt: Request): Promise<z.output<typeof Credentials> | null> => {
  try {
    const isJson = attempt.headers.get('content-type')?.startsWith('application/json')
    if (isJson) return Credentials.parse(await attempt.json())
    const sent = (await attempt.formData()).get('_payload')
    return Credentials.parse(JSON.parse(typeof sent === 'string' ? sent : ''))
  } catch {
    return null
  }
}
