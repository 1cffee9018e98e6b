'use client'
// Client: buttons, keys and the answer of the API.
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import classes from './case-desk.module.css'
import { shortcutKeys, type Decision, type DecisionText } from './decision-text'
import { sendDecision } from './send-decision'

type Props = {
  caseId: string
  nextCaseId: string | null
  seriousCount: number
  text: DecisionText
}

const decisions: Decision[] = ['approve', 'request_changes', 'reject']
const caseHref = (id: string) => `/admin/collections/moderation-cases/${id}`
const queueHref = '/admin/collections/moderation-cases?where[status][equals]=open&sort=openedAt'

/** Decides the case and goes on to the next one. A refusal opens its reason first. */
export const DecisionPanel = ({ caseId, nextCaseId, seriousCount, text }: Props) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
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
    setIsSending(false)
    if (!answer.isDone) {
      setError(answer.message ?? text.failed)
      if (answer.isStale) router.refresh()
      return
    }
    toast.success(text.sent[decision])
    router.push(answer.nextCaseId === null ? queueHref : caseHref(answer.nextCaseId))
    router.refresh()
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

  return (
    <section className={classes.panel} aria-label={text.title}>
      <h2>{text.title}</h2>
      <div className={classes.decisions}>
        {decisions.map((decision) => (
          <button
            key={decision}
            type="button"
            data-decision={decision}
            aria-pressed={chosen === decision}
            aria-keyshortcuts={shortcutKeys[decision]}
            disabled={isSending}
            onClick={() => choose(decision)}
          >
            {text.labels[decision]}
          </button>
        ))}
      </div>
      {chosen === 'approve' && <p className={classes.warning}>{text.seriousFlags}</p>}
      {chosen !== null && chosen !== 'approve' && (
        <Reason
          text={text}
          value={reason}
          onChange={setReason}
          onSend={() => void send(chosen)}
          fieldRef={reasonRef}
        />
      )}
      {error !== null && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
      {chosen !== null && (
        <div className={classes.confirm}>
          <button type="button" disabled={isSending} onClick={() => void send(chosen)}>
            {isSending ? text.sending : text.confirm[chosen]}
          </button>
          <button type="button" className={classes.quiet} onClick={() => setChosen(null)}>
            {text.cancel}
          </button>
        </div>
      )}
      <p className={classes.hint}>{text.shortcuts}</p>
      <p className={classes.links}>
        {nextCaseId !== null && <a href={caseHref(nextCaseId)}>{text.next}</a>}
        <a href={queueHref}>{text.back}</a>
      </p>
    </section>
  )
}

type ReasonProps = {
  text: DecisionText
  value: string
  onChange: (value: string) => void
  onSend: () => void
  fieldRef: React.RefObject<HTMLTextAreaElement | null>
}

const Reason = ({ text, value, onChange, onSend, fieldRef }: ReasonProps) => (
  <div className={classes.reason}>
    <label htmlFor="case-reason">{text.reason}</label>
    <p className={classes.hint}>{text.reasonHint}</p>
    <textarea
      id="case-reason"
      ref={fieldRef}
      rows={6}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
      }}
    />
    <span className={classes.hint}>{text.templates}</span>
    <div className={classes.templates}>
      {text.reasons.map((template) => (
        <button
          key={template.title}
          type="button"
          onClick={() =>
            onChange(value.trim() === '' ? template.text : `${value}\n\n${template.text}`)
          }
        >
          {template.title}
        </button>
      ))}
    </div>
  </div>
)

type Shortcuts = { choose: (decision: Decision) => void; goNext: () => void }

/** Single letters, left alone while somebody types or holds a modifier. */
const useShortcuts = (acts: Shortcuts) => {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      const isTyping = target?.closest('input, textarea, select, [contenteditable]') != null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.toLowerCase()
      const decision = decisions.find((name) => shortcutKeys[name] === key)
      if (decision === undefined && key !== shortcutKeys.next) return
      event.preventDefault()
      if (decision === undefined) latest.current.goNext()
      else latest.current.choose(decision)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
