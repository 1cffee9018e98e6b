import { z } from 'zod'

const Problem = z.object({ detail: z.string() })

/** Calls a verb of the staff's API with the admin's cookie. Null when done, else why it was not, in words. */
export const sendAct = async (
  path: string,
  body: Record<string, string>,
): Promise<string | null> => {
  try {
    const response = await fetch(`/api/v1/staff/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
    if (response.ok) return null
    const problem = Problem.safeParse(await response.json())
    return problem.success ? problem.data.detail : String(response.status)
  } catch {
    return 'offline'
  }
}
