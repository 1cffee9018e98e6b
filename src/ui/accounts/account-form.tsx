'use client'
// Client: says in place that the change was saved.

import { useTranslations } from 'next-intl'
import { UpdateAccount } from '../../contracts/accounts'
import type { Locale } from '../../contracts/locale'
import { Form, type FormProps } from '../forms/form'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'

const languages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
]

/** How one is called, where, and the language of one's mails. */
export function AccountForm({
  action,
  name,
  phone,
  locale,
}: {
  action: FormProps<typeof UpdateAccount>['action']
  name: string
  phone: string
  locale: Locale
}) {
  const t = useTranslations('account.profile')
  return (
    <Form schema={UpdateAccount} action={action} label={t('title')}>
      <TextField
        name="name"
        initial={name}
        autoComplete="name"
        label={t('name')}
        description={t('nameHelp')}
        required
      />
      <TextField
        name="phone"
        type="tel"
        initial={phone}
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
        label={t('phone')}
        description={t('phoneHelp')}
      />
      <SelectField
        name="locale"
        initial={locale}
        label={t('locale')}
        description={t('localeHelp')}
        data={languages}
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
