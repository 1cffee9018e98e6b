'use client'
// Client: fields read what the form around them knows.

import { createContext, useContext } from 'react'
import { idleForm, type FormState } from '../../contracts/form'

export type FormView = FormState & {
  isPending: boolean
  /** Takes the error off a field as soon as its value changes. */
  clearField: (name: string) => void
}

export const FormContext = createContext<FormView>({
  ...idleForm,
  isPending: false,
  clearField: () => undefined,
})

/** The state of the form around this field. */
export const useFormView = (): FormView => useContext(FormContext)
