'use client'
// Client: wired to the form around it, grows with its text.

import { Textarea, type TextareaProps } from '@mantine/core'
import { useField } from './use-field'

export type TextAreaFieldProps = Pick<
  TextareaProps,
  'description' | 'label' | 'maxLength' | 'minRows' | 'placeholder' | 'required'
> & { name: string; initial?: string }

/** Several lines of text. */
export function TextAreaField({ name, initial, minRows = 4, ...props }: TextAreaFieldProps) {
  return <Textarea {...props} {...useField(name, initial)} name={name} autosize minRows={minRows} />
}
