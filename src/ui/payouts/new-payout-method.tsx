'use client'
// Client: the form unfolds, and its fields follow the kind and the country.

import { Button, NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { AddPayoutMethod, type PayoutRailOffer } from '../../contracts/payouts'
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
export function NewPayoutMethod({
  rails,
  coolingOffHours,
}: {
  /** What some provider serves: at least one. */
  rails: PayoutRailOffer[]
  coolingOffHours: number
}) {
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
          <Destination rails={rails} />
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

function Destination({ rails }: { rails: PayoutRailOffer[] }) {
  const t = useTranslations('payouts.methods')
  const locale = useLocale()
  const [rail, setRail] = useState(rails[0]?.rail ?? 'mobile_money')
  const [country, setCountry] = useState(rail === 'bank' ? 'FR' : 'CI')
  const offer = rails.find((one) => one.rail === rail)
  const isMobile = rail === 'mobile_money'
  const countries = (isMobile ? mobileCountriesIn(offer) : bankCountries)
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
            const next = rails.find((one) => one.rail === event.currentTarget.value)?.rail ?? rail
            setRail(next)
            setCountry(next === 'bank' ? 'FR' : 'CI')
          }}
          data={rails.map(({ rail: value }) => ({ value, label: t(value) }))}
        />
        <NativeSelect
          name="country"
          label={t('country')}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
          data={countries}
        />
      </div>
      {isMobile ? <MobileAccount country={country} /> : <BankAccount offer={offer} />}
    </>
  )
}

/** Countries whose wallets hold a currency that some provider pays out. */
const mobileCountriesIn = (offer: PayoutRailOffer | undefined): string[] =>
  mobileCountries.filter((country) => {
    const currency = mobileMarkets[country]?.currency
    return currency !== undefined && offer?.currencies.includes(currency)
  })

function MobileAccount({ country }: { country: string }) {
  const t = useTranslations('payouts.methods')
  const market = mobileMarkets[country]
  const operators = market?.operators ?? []
  return (
    <>
      <SelectField
        key={country}
        name="operator"
        label={t('operator')}
        data={operators.map((value) => ({ value, label: operatorNames[value] ?? value }))}
      />
      <input type="hidden" name="currency" value={market?.currency ?? 'XOF'} />
      <TextField
        name="account"
        label={t('account')}
        description={t('accountHelp')}
        type="tel"
        autoComplete="tel"
        required
      />
    </>
  )
}

function BankAccount({ offer }: { offer: PayoutRailOffer | undefined }) {
  const t = useTranslations('payouts.methods')
  const served = offer?.currencies ?? []
  const isConnected = offer?.bankAccounts === 'connected_account'
  return (
    <>
      <SelectField
        name="currency"
        label={t('currency')}
        initial={served.includes('EUR') ? 'EUR' : served[0]}
        data={[...served]}
      />
      <TextField
        name="account"
        label={t(isConnected ? 'connectedAccount' : 'iban')}
        description={t(isConnected ? 'connectedAccountHelp' : 'ibanHelp')}
        autoComplete="off"
        required
      />
    </>
  )
}
