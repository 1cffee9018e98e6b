'use client'
// Client: shows what the server answered without leaving the page.

import { StopAlertsForm as Schema } from '../../contracts/sign-in-forms'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'

/** One button: mail scanners open links, so that opening one must not stop anything. */
export function StopAlertsForm({
  action,
  token,
  locale,
  submit,
}: {
  action: FormProps<typeof Schema>['action']
  token: string
  locale: Locale
  submit: string
}) {
  return (
    <Form schema={Schema} action={action}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton fullWidth>{submit}</SubmitButton>
    </Form>
  )
}
