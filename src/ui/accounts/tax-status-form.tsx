'use client'
// Client: the number is asked for once the box is ticked.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TaxStatus } from '../../contracts/tax-status'
import { anyAnswer, callApi } from '../api-client'
import { Notice } from '../common/notice'
import { CheckboxField } from '../forms/checkbox-field'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import classes from './account-sections.module.css'

/** Whether a seller's prices contain VAT, as their invoices will say. */
export function TaxStatusForm({ status }: { status: TaxStatus }) {
  const t = useTranslations('account.vat')
  const [isSaved, setIsSaved] = useState(false)
  const save = async (body: TaxStatus) => {
    setIsSaved(false)
    await callApi({ method: 'PUT', path: '/seller/tax-status', body, schema: anyAnswer })
    setIsSaved(true)
  }
  return (
    <div className={classes.form}>
      <div role="status" className={classes.saved}>
        {isSaved ? <Notice tone="good">{t('saved')}</Notice> : null}
      </div>
      <KeptForm keepAs="tax-status" schema={TaxStatus} submit={save} label={t('title')}>
        <CheckboxField
          name="isVatRegistered"
          isInitiallyChecked={status.isVatRegistered}
          label={t('isRegistered')}
          description={t('isRegisteredHelp')}
        />
        <TextField name="vatNumber" initial={status.vatNumber} label={t('number')} maxLength={40} />
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </KeptForm>
    </div>
  )
}
