'use client'
// Client: checks the address before sending.

import { useTranslations } from 'next-intl'
import { ForgotPasswordForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'

/** The address to which the link for a new password goes. */
export function ForgotPasswordForm({
  action,
  locale,
}: {
  action: FormProps<typeof Schema>['action']
  locale: Locale
}) {
  const t = useTranslations('auth')
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('fields.email')}
        required
      />
      <SubmitButton fullWidth>{t('forgot.submit')}</SubmitButton>
    </Form>
  )
}
