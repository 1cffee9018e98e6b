'use client'
// Client: sends the passwords to the API and empties the fields afterwards.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { ChangePassword } from '../../contracts/accounts'
import { callApi } from '../api-client'
import { Notice } from '../common/notice'
import { Form } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'

/** The current password, then the new one. */
export function ChangePasswordForm({ email }: { email: string }) {
  const t = useTranslations('account.security')
  const [changes, setChanges] = useState(0)
  const change = async (body: z.output<typeof ChangePassword>) => {
    await callApi({ method: 'POST', path: '/auth/change-password', body, schema: z.unknown() })
    setChanges((count) => count + 1)
  }
  return (
    <>
      {changes > 0 ? <Notice tone="good">{t('changed')}</Notice> : null}
      <Form key={changes} schema={ChangePassword} submit={change} label={t('passwordTitle')}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          name="currentPassword"
          autoComplete="current-password"
          label={t('current')}
          required
        />
        <PasswordField
          name="newPassword"
          autoComplete="new-password"
          label={t('new')}
          description={t('newHelp')}
          required
        />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
