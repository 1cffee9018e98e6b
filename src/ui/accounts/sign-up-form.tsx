'use client'
// Client: checks the fields before sending and keeps what was typed.

import { useTranslations } from 'next-intl'
import { SignUpForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { CheckboxField } from '../forms/checkbox-field'
import { Form, type FormProps } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'

/** Name, e-mail, password, and whether one comes to sell. */
export function SignUpForm({
  action,
  to,
  locale,
  wantsToSell,
}: {
  action: FormProps<typeof Schema>['action']
  to: string
  locale: Locale
  wantsToSell: boolean
}) {
  const t = useTranslations('auth')
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="name"
        autoComplete="name"
        label={t('fields.name')}
        description={t('fields.nameHelp')}
        required
      />
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
        autoComplete="new-password"
        label={t('fields.password')}
        description={t('fields.passwordHelp')}
        required
      />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
        label={t('fields.phone')}
        description={t('fields.phoneHelp')}
      />
      <CheckboxField
        name="wantsToSell"
        label={t('fields.wantsToSell')}
        description={t('fields.wantsToSellHelp')}
        isInitiallyChecked={wantsToSell}
      />
      <SubmitButton fullWidth>{t('signUp.submit')}</SubmitButton>
    </Form>
  )
}
