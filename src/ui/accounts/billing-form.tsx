'use client'
// Client: says in place that the change was saved.

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { BillingDetails } from '../../contracts/billing'
import { anyAnswer, callApi } from '../api-client'
import { Notice } from '../common/notice'
import { KeptForm } from '../forms/kept-form'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { namedCountries } from '../seller/countries'
import classes from './account-sections.module.css'

/** Who one is on receipts and invoices. Nothing is obligatory. */
export function BillingForm({
  billing,
  isSeller,
}: {
  billing: BillingDetails
  /** Sellers have an entry in a trade register, too. */
  isSeller: boolean
}) {
  const t = useTranslations('account.billing')
  const locale = useLocale()
  const [isSaved, setIsSaved] = useState(false)
  const save = async (body: BillingDetails) => {
    setIsSaved(false)
    await callApi({ method: 'PUT', path: '/me/billing', body, schema: anyAnswer })
    setIsSaved(true)
  }
  return (
    <div className={classes.form}>
      <div role="status" className={classes.saved}>
        {isSaved ? <Notice tone="good">{t('saved')}</Notice> : null}
      </div>
      <KeptForm keepAs="billing" schema={BillingDetails} submit={save} label={t('title')}>
        <TextField
          name="companyName"
          initial={billing.companyName}
          autoComplete="organization"
          label={t('companyName')}
          description={t('companyNameHelp')}
          maxLength={120}
        />
        <TextAreaField
          name="address"
          initial={billing.address}
          label={t('address')}
          minRows={2}
          maxLength={300}
        />
        <SelectField
          name="country"
          initial={billing.country}
          autoComplete="country"
          label={t('country')}
          description={t('countryHelp')}
          data={[{ value: '', label: t('noCountry') }, ...namedCountries(locale)]}
        />
        <TextField
          name="taxNumber"
          initial={billing.taxNumber}
          label={t('taxNumber')}
          description={t('taxNumberHelp')}
          maxLength={60}
        />
        {isSeller ? (
          <TextField
            name="registrationNumber"
            initial={billing.registrationNumber}
            label={t('registrationNumber')}
            description={t('registrationNumberHelp')}
            maxLength={60}
          />
        ) : null}
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </KeptForm>
    </div>
  )
}
