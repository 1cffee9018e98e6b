'use client'
// Client: a text while it is written, and the answer of the API.
import classes from '../case-desk/case-desk.module.css'
import { typedText } from './typed-text'
import { useStaffVerb } from './use-staff-verb'

type Props = {
  orderId: string
  categories: readonly { value: string; label: string }[]
  text: {
    title: string
    category: string
    reason: string
    hint: string
    open: string
    sending: string
    failed: string
  }
}

/** Staff open a dispute by themselves: everything stands still and both sides are asked. */
export const OpenDisputeForm = ({ orderId, categories, text }: Props) => {
  const { error, isIdle, isSending, send } = useStaffVerb(orderId, text.failed)
  return (
    <details>
      <summary>{text.title}</summary>
      <form
        className={classes.reason}
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const reason = typedText(form, 'reason')
          const category = typedText(form, 'category')
          void send('open-dispute', { category, reason, fileIds: [] })
        }}
      >
        <label>
          {text.category}
          <select name="category" className={classes.field} defaultValue="other">
            {categories.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor="dispute-opening">{text.reason}</label>
        <p className={classes.hint}>{text.hint}</p>
        <textarea
          id="dispute-opening"
          name="reason"
          rows={4}
          required
          minLength={20}
          maxLength={4000}
        />
        <button type="submit" className={classes.quietButton} disabled={!isIdle}>
          {isSending ? text.sending : text.open}
        </button>
        {error !== null && (
          <p role="alert" className={classes.error}>
            {error}
          </p>
        )}
      </form>
    </details>
  )
}
