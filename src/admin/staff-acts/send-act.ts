import { z } from 'zod'

const Problem = z.object({ detail: z.string() })
const Made = z.object({ payoutId: z.uuid() })

export type ActOutcome = {
  /** Null when it was done, else why it was not, in words. */
  failure: string | null
  /** What the act made, where it makes something. */
  madeId: string | null
}

/** Calls a verb of the staff's API with the admin's cookie. */
export const sendAct = async (path: string, body: Record<string, string>): Promise<ActOutcome> => {
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
    const text = await response.text()
    const answer: unknown = text === '' ? null : JSON.parse(text)
    if (response.ok) {
      return { failure: null, madeId: Made.safeParse(answer).data?.payoutId ?? null }
    }
    const problem = Problem.safeParse(answer)
    return { failure: problem.data?.detail ?? String(response.status), madeId: null }
  } catch {
    return { failure: 'offline', madeId: null }
  }
}
