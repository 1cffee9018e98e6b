'use client'
// Client: part of the form fields.

import { useFormView } from './form-context'
import { useFieldErrorText } from './use-error-text'

/** What a field takes from its form: its error in words and what was typed before. */
export function useField(name: string, initial = '') {
  const form = useFormView()
  const text = useFieldErrorText()
  const problem = form.fields[name]
  return {
    error: problem === undefined ? undefined : text(problem),
    defaultValue: form.values[name] ?? initial,
    onChange: () => form.clearField(name),
  }
}
