'use client'
// Client: wired to the form around it.

import { TextInput } from '@mantine/core'
import { numberMarker } from '../../contracts/form'
import type { TextFieldProps } from './text-field'
import { useField } from './use-field'

/** A number, typed on the digits keyboard; spaces between thousands are accepted. */
export function NumberField({
  name,
  initial,
  ...props
}: Omit<TextFieldProps, 'type' | 'inputMode' | 'initial'> & { initial?: number | null }) {
  const field = useField(name, initial?.toString())
  return (
    <>
      <input type="hidden" name={numberMarker} value={name} />
      <TextInput {...props} {...field} name={name} inputMode="numeric" autoComplete="off" />
    </>
  )
}
