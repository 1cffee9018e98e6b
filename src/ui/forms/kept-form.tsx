'use client'
// Client: what is typed is kept in this browser until it has arrived.

import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { dropStored, readStored, writeStored } from '../common/browser-storage'
import { Form, type FormProps } from './form'

const KeptValues = z.record(z.string(), z.string())

/**
 * A form that sends to the API and survives a reload: typed text and choices are kept under
 * `keepAs` and come back into the empty form, until the server has accepted it.
 */
export function KeptForm<Schema extends z.ZodType>({
  keepAs,
  submit,
  ...form
}: Omit<FormProps<Schema>, 'action'> & { keepAs: string }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const kept = readStored(keepAs, KeptValues)
    if (root.current && kept) fillIn(root.current, kept)
  }, [keepAs])

  const keep = () => {
    if (root.current) writeStored(keepAs, typedIn(root.current))
  }
  const send = async (input: z.output<Schema>) => {
    await submit?.(input)
    dropStored(keepAs)
  }
  return (
    <div ref={root} onInput={keep}>
      <Form {...form} submit={send} />
    </div>
  )
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const controlsOf = (root: HTMLElement): Control[] =>
  [...root.querySelectorAll<Control>('input[name], textarea[name], select[name]')].filter(
    ({ type }) => type !== 'hidden' && type !== 'file' && type !== 'password',
  )

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

function typedIn(root: HTMLElement): z.output<typeof KeptValues> {
  const values: Record<string, string> = {}
  for (const control of controlsOf(root)) {
    if (!isChoice(control) || control.checked) values[control.name] = control.value
  }
  return values
}

/** Only what stands empty: a value that the page or the person put there is newer. */
function fillIn(root: HTMLElement, kept: z.output<typeof KeptValues>): void {
  for (const control of controlsOf(root)) {
    const value = kept[control.name]
    if (value === undefined || value === '') continue
    if (isChoice(control)) {
      if (control.value === value && !control.checked) control.click()
    } else if (control instanceof HTMLSelectElement || control.value === '') {
      setValue(control, value)
    }
  }
}

/** Tells React and fields that grow with their text, as typing would. */
function setValue(control: Control, value: string): void {
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
