'use client'
// Client: a text while it is written, and the answer of the API.
import classes from '../case-desk/case-desk.module.css'
import type { DeskText } from './desk-text'
import { typedText } from './typed-text'
import { useStaffVerb } from './use-staff-verb'

/** Staff ask both sides for something; it stands among their statements. */
export const StaffStatement = ({ orderId, text }: { orderId: string; text: DeskText }) => {
  const { error, isIdle, isSending, send } = useStaffVerb(orderId, text.failed)
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault()
        const body = typedText(event.currentTarget, 'body')
        void send('add-statement', { body, fileIds: [] })
      }}
    >
      <label htmlFor="staff-statement">{text.ask}</label>
      <p className={classes.hint}>{text.askHint}</p>
      <textarea
        id="staff-statement"
        name="body"
        rows={3}
        required
        minLength={20}
        maxLength={4000}
      />
      <button type="submit" className={classes.quietButton} disabled={!isIdle}>
        {isSending ? text.sending : text.send}
      </button>
      {error !== null && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </form>
  )
}
