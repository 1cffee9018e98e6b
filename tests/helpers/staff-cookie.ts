import config from '@payload-config'
import { REST_POST } from '@payloadcms/next/routes'
import { castPassword } from './cast.ts'

const site = 'http://localhost:3000'

/** Signs a member of the staff in at Payload's door; the name and value of the admin's cookie. */
export const staffCookie = async (email: string): Promise<[name: string, value: string]> => {
  const answer = await REST_POST(config)(
    new Request(`${site}/api/staff/login`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: site,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify({ email, password: castPassword }),
    }),
    { params: Promise.resolve({ slug: ['staff', 'login'] }) },
  )
  const [name = '', value = ''] = (answer.headers.getSetCookie()[0] ?? '').split(/[=;]/u)
  if (value === '') throw new Error(`${email} cannot sign in: ${answer.status}`)
  return [name, value]
}
