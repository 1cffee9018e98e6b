'use client'
// Client: two buttons, a note, and the answer of the API.
import classes from '../case-desk/case-desk.module.css'
import type { DeskText } from './desk-text'
import { typedText } from './typed-text'
import { useStaffVerb } from './use-staff-verb'

type Props = { orderId: string; mayApprove: boolean; text: DeskText }

/** The second pair of eyes: approves what somebody else decided, or sends it back with a note. */
export const ApprovalForm = ({ orderId, mayApprove, text }: Props) => {
  const { error, isIdle, isSending, send } = useStaffVerb(orderId, text.failed)
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault()
        const note = typedText(event.currentTarget, 'note')
        void send('refuse-decision', { note })
      }}
    >
      {mayApprove ? (
        <div className={classes.confirm}>
          <button
            type="button"
            disabled={!isIdle}
            onClick={() => void send('approve-decision', {})}
          >
            {isSending ? text.sending : text.approve}
          </button>
        </div>
      ) : (
        <p className={classes.warning}>{text.ownDecision}</p>
      )}
      <label htmlFor="refusal-note">{text.refusalNote}</label>
      <textarea id="refusal-note" name="note" rows={2} required minLength={10} maxLength={4000} />
      <button type="submit" className={classes.quietButton} disabled={!isIdle}>
        {text.refuse}
      </button>
      {error !== null && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </form>
  )
}
