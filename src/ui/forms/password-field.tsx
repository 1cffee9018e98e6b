'use client'
// Client: wired to the form around it, shows the password on demand.

import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './password-field.module.css'
import { useField } from './use-field'

export type PasswordFieldProps = Pick<
  PasswordInputProps,
  'description' | 'label' | 'placeholder' | 'required'
> & { name: string; autoComplete: 'current-password' | 'new-password' }

/** A password; what was typed is never sent back to the page. */
export function PasswordField({ name, ...props }: PasswordFieldProps) {
  const t = useTranslations('common.form')
  const { error, onChange } = useField(name)
  return (
    <PasswordInput
      {...props}
      error={error}
      onChange={onChange}
      name={name}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), className: classes.toggle }}
    />
  )
}
