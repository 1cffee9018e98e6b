import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useIsReady } from '../use-is-ready'
import type { Decision, DecisionText } from './decision-text'
import { sendDecision } from './send-decision'
import { useShortcuts } from './use-shortcuts'

type Case = { caseId: string; nextCaseId: string | null; seriousCount: number; text: DecisionText }

export const caseHref = (id: string): string => `/admin/collections/moderation-cases/${id}`
export const queueHref =
  '/admin/collections/moderation-cases?where[status][equals]=open&sort=openedAt'

/** What the panel knows while a case is being decided, and the acts of its buttons and keys. */
export const useDecision = ({ caseId, nextCaseId, seriousCount, text }: Case) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const isReady = useIsReady()
  const reasonRef = useRef<HTMLTextAreaElement>(null)

  const send = async (decision: Decision) => {
    if (isSending) return
    if (decision !== 'approve' && reason.trim() === '') {
      setError(text.reasonRequired)
      reasonRef.current?.focus()
      return
    }
    setIsSending(true)
    setError(null)
    const answer = await sendDecision(caseId, { decision, reason })
    if (!answer.isDone) {
      setIsSending(false)
      setError(answer.message ?? text.failed)
      if (answer.isStale) router.refresh()
      return
    }
    // Said here until the next page has loaded, whole: it shows the queue as it is now.
    setDone(text.sent[decision])
    window.location.assign(answer.nextCaseId === null ? queueHref : caseHref(answer.nextCaseId))
  }
  const choose = (decision: Decision) => {
    setError(null)
    if (decision === 'approve' && seriousCount === 0) void send('approve')
    else setChosen(decision)
  }
  useShortcuts({ choose, goNext: () => nextCaseId !== null && router.push(caseHref(nextCaseId)) })
  useEffect(() => {
    if (chosen !== null && chosen !== 'approve') reasonRef.current?.focus()
  }, [chosen])

  return {
    chosen,
    setChosen,
    choose,
    reason,
    setReason,
    reasonRef,
    error,
    done,
    isReady,
    isSending,
    send,
  }
}
