import { useState } from 'react'
import { z } from 'zod'
import { useIsReady } from '../use-is-ready'

const Refused = z.object({ detail: z.string().optional() })

/**
 * Sends an act on an order with the cookie of the admin, and loads the page anew when it worked:
 * what stands there is what the database says.
 */
export const useStaffVerb = (orderId: string, failed: string) => {
  const [error, setError] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const isReady = useIsReady()
  const send = async (verb: string, body: Record<string, unknown>): Promise<void> => {
    setIsSending(true)
    setError(null)
    const problem = await post(`/api/v1/staff/orders/${orderId}/${verb}`, body)
    if (problem === null) {
      window.location.reload()
      return
    }
    setIsSending(false)
    setError(problem === '' ? failed : problem)
  }
  return { error, isSending, isIdle: isReady && !isSending, send }
}

/** What went wrong, in words; null when nothing did. */
const post = async (path: string, body: Record<string, unknown>): Promise<string | null> => {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
    if (response.ok) return null
    return Refused.safeParse(await response.json()).data?.detail ?? ''
  } catch {
    return ''
  }
}
