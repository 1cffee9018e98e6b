import { z } from 'zod'
import type { Ctx } from '../context'
import { isStaffAddress } from '../queries/accounts/is-staff-address'
import { burnPasswordWork, withPasswordWork } from '../workflows/accounts/password-work'

const Credentials = z.object({ email: z.string().trim().toLowerCase(), password: z.string() })

/**
 * After a refused sign-in of staff: Payload answers at once where no such account exists, so the time
 * of a password check is spent for it here. `attempt` is a copy of the request, still unread.
 */
export const hideUnknownStaff = async (ctx: Pick<Ctx, 'db'>, attempt: Request): Promise<void> => {
  const credentials = await credentialsOf(attempt)
  if (credentials === null) return
  const { email, password } = credentials
  if (!(await isStaffAddress(ctx, email))) await withPasswordWork(() => burnPasswordWork(password))
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
