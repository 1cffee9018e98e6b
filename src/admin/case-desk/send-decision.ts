import { z } from 'zod'
import type { Decision } from './decision-text'

export type DecisionAnswer =
  | { isDone: true; nextCaseId: string | null }
  /** `isStale`: somebody else has decided, or the seller has replaced the submission. */
  | { isDone: false; message: string | null; isStale: boolean }

const Done = z.object({ nextCaseId: z.string().nullable() })
const Refused = z.object({ code: z.string(), detail: z.string().optional() })

/** Calls the API with the cookie of the admin, which also proves that the page is ours. */
export const sendDecision = async (
  caseId: string,
  body: { decision: Decision; reason: string },
): Promise<DecisionAnswer> => {
  try {
    const response = await fetch(`/api/v1/staff/cases/${caseId}/decision`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
    const answer: unknown = await response.json()
    if (response.ok) return { isDone: true, nextCaseId: Done.parse(answer).nextCaseId }
    const refused = Refused.safeParse(answer)
    return {
      isDone: false,
      message: refused.data?.detail ?? null,
      isStale: refused.data?.code === 'moderation/already-decided',
    }
  } catch {
    return { isDone: false, message: null, isStale: false }
  }
}
