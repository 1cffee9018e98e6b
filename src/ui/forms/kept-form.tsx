'use client'
// Client: what is typed is kept in this browser until it has arrived.

import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { claimTyped, dropStored, readStored, writeStored } from '../common/browser-storage'
import { useMe } from '../layout/use-me'
import { Form, type FormProps } from './form'

/** By field: what was typed, and what the page had put there before. */
const KeptValues = z.record(z.string(), z.object({ typed: z.string(), was: z.string() }))
type KeptValues = z.output<typeof KeptValues>

/**
 * A form that sends to the API and survives a reload: typed text and choices are kept under
 * `keepAs` and come back until the server has accepted them, into every field in which the page puts
 * what it put there before. A value that has changed elsewhere since is newer, and stays.
 */
export function KeptForm<Schema extends z.ZodType>({
  keepAs,
  submit,
  ...form
}: Omit<FormProps<Schema>, 'action'> & { keepAs: string }) {
  const root = useRef<HTMLDivElement>(null)
  const given = useRef<ReadonlyMap<string, string>>(new Map())
  const me = useMe()
  const isKnown = me !== undefined
  const memberId = me?.id
  useEffect(() => {
    if (root.current === null) return
    // Once: what was filled in is not what the page gave.
    if (given.current.size === 0) given.current = statesIn(root.current)
    // Phones are shared: first it must be known whose words these are.
    if (!isKnown) return
    if (memberId !== undefined) claimTyped(memberId)
    const kept = readStored(keepAs, KeptValues)
    if (kept) fillIn(root.current, kept)
  }, [keepAs, isKnown, memberId])

  const keep = () => {
    if (root.current) writeStored(keepAs, changesIn(root.current, given.current))
  }
  const send = async (input: z.output<Schema>) => {
    await submit?.(input)
    dropStored(keepAs)
    // What has arrived is what the page would give now.
    if (root.current) given.current = statesIn(root.current)
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

/** Boxes of one name are told apart by their value. */
const keyOf = (control: Control): string =>
  isChoice(control) ? `${control.name}=${control.value}` : control.name

const stateOf = (control: Control): string => {
  if (!isChoice(control)) return control.value
  return control.checked ? 'on' : ''
}

const statesIn = (root: HTMLElement): Map<string, string> =>
  new Map(controlsOf(root).map((control) => [keyOf(control), stateOf(control)]))

function changesIn(root: HTMLElement, given: ReadonlyMap<string, string>): KeptValues {
  const changes: KeptValues = {}
  for (const [key, typed] of statesIn(root)) {
    const was = given.get(key) ?? ''
    if (typed !== was) changes[key] = { typed, was }
  }
  return changes
}

function fillIn(root: HTMLElement, kept: KeptValues): void {
  for (const control of controlsOf(root)) {
    const change = kept[keyOf(control)]
    if (change === undefined || stateOf(control) !== change.was) continue
    if (!isChoice(control)) setValue(control, change.typed)
    // A radio button goes out by itself when another one is chosen.
    else if (change.typed === 'on' || control.type === 'checkbox') control.click()
  }
}

/** Tells React and fields that grow with their text, as typing would. */
function setValue(control: Control, value: string): void {
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
