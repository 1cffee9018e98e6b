'use client'
// Client: checks the password's length before sending.

import { useTranslations } from 'next-intl'
import { ResetPasswordForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'

/** A new password for the account that the mailed link belongs to. */
export function ResetPasswordForm({
  action,
  token,
  locale,
}: {
  action: FormProps<typeof Schema>['action']
  token: string
  locale: Locale
}) {
  const t = useTranslations('auth')
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <PasswordField
        name="password"
        autoComplete="new-password"
        label={t('fields.newPassword')}
        description={t('fields.passwordHelp')}
        required
      />
      <SubmitButton fullWidth>{t('reset.submit')}</SubmitButton>
    </Form>
  )
}
