'use client'
// Client: wired to the form around it.

import { Checkbox, type CheckboxProps } from '@mantine/core'
import { booleanMarker } from '../../contracts/form'
import classes from './form.module.css'
import { useField } from './use-field'

export type CheckboxFieldProps = Pick<CheckboxProps, 'description' | 'label' | 'required'> & {
  name: string
  isInitiallyChecked?: boolean
}

/** Yes or no; the form's input holds a boolean. */
export function CheckboxField({ name, isInitiallyChecked, ...props }: CheckboxFieldProps) {
  const { error, onChange } = useField(name)
  return (
    <>
      <input type="hidden" name={booleanMarker} value={name} />
      <Checkbox
        {...props}
        className={classes.checkbox}
        name={name}
        defaultChecked={isInitiallyChecked}
        error={error}
        onChange={onChange}
      />
    </>
  )
}
