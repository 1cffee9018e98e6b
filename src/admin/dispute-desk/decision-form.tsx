'use client'
// Client: a decision while it is written, and the answer of the API.
import { useState } from 'react'
import { disputeOutcomes, type DisputeOutcome } from '../../contracts/disputes'
import type { Currency } from '../../contracts/money'
import { exponentOf } from '../../domain/money/currency-exponents'
import classes from '../case-desk/case-desk.module.css'
import type { DeskText } from './desk-text'
import { typedText } from './typed-text'
import { useStaffVerb } from './use-staff-verb'

type Props = {
  orderId: string
  currency: Currency
  /** Both sides answered or had their time: before, only reopening is possible. */
  isHeard: boolean
  mayReopen: boolean
  text: DeskText
}

/** Give back, divide, release or reopen, with the reason that both sides read and a note for us. */
export const DecisionForm = ({ orderId, currency, isHeard, mayReopen, text }: Props) => {
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null)
  const { error, isIdle, isSending, send } = useStaffVerb(orderId, text.failed)
  const isPossible = (one: DisputeOutcome) => (one === 'reopen' ? mayReopen : isHeard)
  const decide = (form: HTMLFormElement) => {
    if (outcome === null) return
    const typed = (name: string) => typedText(form, name)
    void send('decide-dispute', {
      outcome,
      ...(outcome === 'split' ? { refundMinor: minorOf(typed('amount'), currency) } : {}),
      ...(outcome === 'reopen' && typed('days') !== '' ? { dueInDays: Number(typed('days')) } : {}),
      reason: typed('reason'),
      note: typed('note'),
    })
  }
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault()
        decide(event.currentTarget)
      }}
    >
      <div className={classes.decisions}>
        {disputeOutcomes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={outcome === one}
            disabled={!isIdle || !isPossible(one)}
            onClick={() => setOutcome(one)}
          >
            {text.outcomes[one]}
          </button>
        ))}
      </div>
      {outcome === 'split' && (
        <label>
          {text.amount}
          <input name="amount" inputMode="decimal" required className={classes.field} />
        </label>
      )}
      {outcome === 'reopen' && (
        <label>
          {text.dueInDays}
          <input name="days" type="number" min={1} max={90} className={classes.field} />
        </label>
      )}
      {outcome !== null && (
        <>
          <label htmlFor="dispute-reason">{text.reason}</label>
          <p className={classes.hint}>{text.reasonHint}</p>
          <textarea
            id="dispute-reason"
            name="reason"
            rows={5}
            required
            minLength={20}
            maxLength={4000}
          />
          <label htmlFor="dispute-note">{text.note}</label>
          <textarea id="dispute-note" name="note" rows={2} maxLength={4000} />
          <div className={classes.confirm}>
            <button type="submit" disabled={!isIdle}>
              {isSending ? text.sending : text.confirm}
            </button>
          </div>
        </>
      )}
      {error !== null && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </form>
  )
}

/** `12 500,50` in euros → 1250050; digits only, so that nothing is ever rounded. */
const minorOf = (typed: string, currency: Currency): number => {
  const decimals = exponentOf(currency)
  const [whole = '', part = ''] = typed.replaceAll(/\s/gu, '').split(/[.,]/u)
  return Number(`${whole}${part.slice(0, decimals).padEnd(decimals, '0')}`)
}
