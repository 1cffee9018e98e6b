'use client'
// Client: shows what the server answered without leaving the page.

import { useTranslations } from 'next-intl'
import { VerifyEmailForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'

/** One button: mail scanners open links, so that opening one must not use it up. */
export function VerifyEmailForm({
  action,
  token,
  locale,
  to,
}: {
  action: FormProps<typeof Schema>['action']
  token: string
  locale: Locale
  to: string
}) {
  const t = useTranslations('auth.verify')
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton fullWidth>{t('submit')}</SubmitButton>
    </Form>
  )
}
