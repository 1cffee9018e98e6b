'use client'
// Client: checks the fields before sending and keeps what was typed.

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { SignInForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'

/** E-mail and password; works before JavaScript has loaded. */
export function SignInForm({
  action,
  to,
  locale,
}: {
  action: FormProps<typeof Schema>['action']
  to: string
  locale: Locale
}) {
  const t = useTranslations('auth')
  const queryClient = useQueryClient()
  // Leaving this form usually means that somebody else is here now: the header asks again.
  useEffect(
    () => () => {
      void queryClient.invalidateQueries()
    },
    [queryClient],
  )
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('fields.email')}
        required
      />
      <PasswordField
        name="password"
        autoComplete="current-password"
        label={t('fields.password')}
        required
      />
      <SubmitButton fullWidth>{t('signIn.submit')}</SubmitButton>
    </Form>
  )
}
