'use client'
// Client: wired to the form around it.

import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useField } from './use-field'

export type SelectFieldProps = Pick<
  NativeSelectProps,
  'autoComplete' | 'data' | 'description' | 'label' | 'required'
> & { name: string; initial?: string }

/** One of a list, in the phone's own picker. */
export function SelectField({ name, initial, ...props }: SelectFieldProps) {
  return <NativeSelect {...props} {...useField(name, initial)} name={name} />
}
