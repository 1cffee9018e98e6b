'use client'
// Client: wired to the form around it.

import { TextInput, type TextInputProps } from '@mantine/core'
import { useField } from './use-field'

export type TextFieldProps = Pick<
  TextInputProps,
  | 'autoComplete'
  | 'autoFocus'
  | 'description'
  | 'inputMode'
  | 'label'
  | 'leftSection'
  | 'maxLength'
  | 'placeholder'
  | 'required'
  | 'rightSection'
> & { name: string; initial?: string; type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' }

/** One line of text. */
export function TextField({ name, initial, type = 'text', ...props }: TextFieldProps) {
  return <TextInput {...props} {...useField(name, initial)} name={name} type={type} />
}
