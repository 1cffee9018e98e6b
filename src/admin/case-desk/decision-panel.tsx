'use client'
// Client: buttons, keys and the answer of the API.
import classes from './case-desk.module.css'
import { DecisionReason } from './decision-reason'
import { decisions, shortcutKeys, type DecisionText } from './decision-text'
import { caseHref, queueHref, useDecision } from './use-decision'

type Props = {
  caseId: string
  nextCaseId: string | null
  seriousCount: number
  text: DecisionText
}

/** Decides the case and goes on to the next one. A refusal opens its reason first. */
export const DecisionPanel = (props: Props) => {
  const { text, nextCaseId } = props
  const decision = useDecision(props)
  const { chosen, setChosen, choose, reason, setReason, reasonRef, error, done, send } = decision
  const { isReady, isSending } = decision
  return (
    <section className={classes.panel} aria-label={text.title}>
      <h2>{text.title}</h2>
      <div className={classes.decisions}>
        {decisions.map((one) => (
          <button
            key={one}
            type="button"
            data-decision={one}
            aria-pressed={chosen === one}
            aria-keyshortcuts={shortcutKeys[one]}
            disabled={isSending || !isReady}
            onClick={() => choose(one)}
          >
            {text.labels[one]}
          </button>
        ))}
      </div>
      {chosen === 'approve' && <p className={classes.warning}>{text.seriousFlags}</p>}
      {chosen !== null && chosen !== 'approve' && (
        <DecisionReason
          text={text}
          value={reason}
          onChange={setReason}
          onSend={() => void send(chosen)}
          fieldRef={reasonRef}
        />
      )}
      {done !== null && <output className={classes.done}>{done}</output>}
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
