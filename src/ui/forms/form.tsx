'use client'
// Client: checks before sending, keeps what was typed, and says what went wrong in place.

import {
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from 'react'
import type { z } from 'zod'
import { fieldErrors } from '../../contracts/field-errors'
import { formValues, idleForm, typedText, type FormState } from '../../contracts/form'
import { ApiError } from '../api-client'
import classes from './form.module.css'
import { FormContext } from './form-context'
import { ProblemNotice } from './problem-notice'

export type FormProps<Schema extends z.ZodType> = {
  children: ReactNode
  /** Checked in the browser first; the server checks again. */
  schema: Schema
  /** A server action: the form then works before JavaScript has loaded. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>
  /** Or a call to the API with the parsed input; an ApiError shows up in the form. */
  submit?: (input: z.output<Schema>) => Promise<void>
  /** Accessible name, where no heading says it. */
  label?: string
}

/** A form whose fields (TextField, …) show their own errors. Give it `action` or `submit`. */
export function Form<Schema extends z.ZodType>({
  children,
  schema,
  action,
  submit,
  label,
}: FormProps<Schema>) {
  const form = useRef<HTMLFormElement>(null)
  const [sent, send, isPending] = useActionState(action ?? submitThrough(schema, submit), idleForm)
  const [local, setLocal] = useState<FormState | null>(null)
  const state = local ?? sent
  const [cleared, setCleared] = useState<Cleared>({ of: state, names: noNames })
  // A new answer brings its errors back, whatever was typed since the one before.
  const names = cleared.of === state ? cleared.names : noNames

  useEffect(() => {
    if (state.code) focusProblem(form.current)
  }, [state])

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    const parsed = schema.safeParse(formValues(data))
    if (!parsed.success) {
      setLocal({ code: 'request/invalid', fields: fieldErrors(parsed.error), values: {} })
      return
    }
    setLocal(null)
    startTransition(() => send(data))
  }

  const view = useMemo(
    () => ({
      ...state,
      fields: Object.fromEntries(Object.entries(state.fields).filter(([name]) => !names.has(name))),
      isPending,
      clearField: (name: string) => setCleared({ of: state, names: new Set(names).add(name) }),
    }),
    [state, names, isPending],
  )

  return (
    <FormContext value={view}>
      <form
        ref={form}
        action={action ? send : undefined}
        method={action ? undefined : 'post'}
        onSubmit={onSubmit}
        noValidate
        aria-label={label}
        className={classes.root}
      >
        {state.code ? <ProblemNotice code={state.code} /> : null}
        {children}
      </form>
    </FormContext>
  )
}

/** Fields whose error went away because their value changed, and the answer it belonged to. */
type Cleared = { of: FormState; names: ReadonlySet<string> }

const noNames: ReadonlySet<string> = new Set()

function submitThrough<Schema extends z.ZodType>(
  schema: Schema,
  submit: FormProps<Schema>['submit'],
) {
  return async (_previous: FormState, data: FormData): Promise<FormState> => {
    const parsed = schema.safeParse(formValues(data))
    if (!parsed.success) {
      return { code: 'request/invalid', fields: fieldErrors(parsed.error), values: {} }
    }
    try {
      await submit?.(parsed.data)
      return { ...idleForm }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { code: error.code, fields: error.fields, values: typedText(data) }
    }
  }
}

/** The first wrong field, or the sentence above the form when no field is to blame. */
function focusProblem(form: HTMLFormElement | null) {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const sentence = form?.querySelector<HTMLElement>('[data-problem]')
  const target = field ?? sentence
  target?.focus()
}
