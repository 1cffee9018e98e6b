'use client'
// Client: the form unfolds, and its fields follow the kind and the country.

import { Button, NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { currencies } from '../../contracts/money'
import { AddPayoutMethod } from '../../contracts/payouts'
import type { z } from 'zod'
import { mobileMarkets, operatorNames } from '../../domain/payouts/mobile-operators'
import { formatCountry } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, callApi } from '../api-client'
import { Surface } from '../common/surface'
import { Form } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import classes from './payouts.module.css'

const mobileCountries = Object.keys(mobileMarkets)
const bankCountries = ['FR', 'BE', 'LU', 'DE', 'ES', 'IT', 'PT', 'NL', ...mobileCountries]

/** A new destination for a seller's money; the account's password is asked again. */
export function NewPayoutMethod({ coolingOffHours }: { coolingOffHours: number }) {
  const t = useTranslations('payouts.methods')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const add = async (body: z.output<typeof AddPayoutMethod>) => {
    await callApi({ method: 'POST', path: '/seller/payout-methods', body, schema: anyAnswer })
    setIsOpen(false)
    router.refresh()
  }
  if (!isOpen) {
    return (
      <div>
        <Button size="md" variant="light" onClick={() => setIsOpen(true)}>
          {t('add')}
        </Button>
      </div>
    )
  }
  return (
    <Surface>
      <Form schema={AddPayoutMethod} submit={add} label={t('add')}>
        <div className={classes.form}>
          <Destination />
          <TextField name="holder" label={t('holder')} autoComplete="name" required />
          <PasswordField
            name="password"
            label={t('password')}
            description={t('passwordHelp')}
            autoComplete="current-password"
            required
          />
          <p className={classes.dimmed}>{t('coolingOff', { hours: coolingOffHours })}</p>
          <div className={classes.buttons}>
            <SubmitButton>{t('save')}</SubmitButton>
            <Button variant="subtle" color="gray" size="md" onClick={() => setIsOpen(false)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      </Form>
    </Surface>
  )
}

function Destination() {
  const t = useTranslations('payouts.methods')
  const locale = useLocale()
  const [rail, setRail] = useState('mobile_money')
  const [country, setCountry] = useState('CI')
  const isMobile = rail === 'mobile_money'
  const market = mobileMarkets[country]
  const countries = (isMobile ? mobileCountries : bankCountries)
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          name="rail"
          label={t('rail')}
          value={rail}
          onChange={(event) => {
            setRail(event.currentTarget.value)
            setCountry(event.currentTarget.value === 'bank' ? 'FR' : 'CI')
          }}
          data={(['mobile_money', 'bank'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <NativeSelect
          name="country"
          label={t('country')}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
          data={countries}
        />
      </div>
      <div className={classes.pair}>
        {isMobile ? (
          <SelectField
            key={country}
            name="operator"
            label={t('operator')}
            data={(market?.operators ?? []).map((value) => ({
              value,
              label: operatorNames[value] ?? value,
            }))}
          />
        ) : null}
        {isMobile ? (
          <input type="hidden" name="currency" value={market?.currency ?? 'XOF'} />
        ) : (
          <SelectField name="currency" label={t('currency')} initial="EUR" data={[...currencies]} />
        )}
      </div>
      <TextField
        key={rail}
        name="account"
        label={t(isMobile ? 'account' : 'bankAccount')}
        description={isMobile ? t('accountHelp') : undefined}
        type={isMobile ? 'tel' : 'text'}
        autoComplete={isMobile ? 'tel' : 'off'}
        required
      />
    </>
  )
}
