'use client'
// Client: wired to the form around it.

import type { ReactNode } from 'react'
import classes from './choice.module.css'
import { useField } from './use-field'

export type Choice = { value: string; title: ReactNode; body?: ReactNode; aside?: ReactNode }

/** One of a few, each a card that says what choosing it means. */
export function ChoiceField({
  name,
  label,
  choices,
  initial,
  onChoose,
}: {
  name: string
  label: string
  choices: readonly Choice[]
  /** Chosen at first; nothing is, when it is left out. */
  initial?: string
  onChoose?: (value: string) => void
}) {
  const { error, defaultValue, onChange } = useField(name, initial)
  return (
    <fieldset className={classes.group} aria-invalid={error === undefined ? undefined : true}>
      <legend>{label}</legend>
      <div className={classes.options}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              onChange={() => {
                onChange()
                onChoose?.(choice.value)
              }}
            />
            <span className={classes.title}>{choice.title}</span>
            {choice.aside ? <span className={classes.aside}>{choice.aside}</span> : null}
            {choice.body ? <span className={classes.body}>{choice.body}</span> : null}
          </label>
        ))}
      </div>
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
