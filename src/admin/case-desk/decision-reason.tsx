'use client'
// Client: the text of a reason while it is written.
import type { RefObject } from 'react'
import classes from './case-desk.module.css'
import type { DecisionText } from './decision-text'

type Props = {
  text: DecisionText
  value: string
  onChange: (value: string) => void
  onSend: () => void
  fieldRef: RefObject<HTMLTextAreaElement | null>
}

/** What the seller will read: typed, or begun with a usual reason. Ctrl + Enter sends it. */
export const DecisionReason = ({ text, value, onChange, onSend, fieldRef }: Props) => (
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
