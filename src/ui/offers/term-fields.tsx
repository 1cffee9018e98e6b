'use client'
// Client: part of the forms of an offer.

import { useTranslations } from 'next-intl'
import type { Currency } from '../../contracts/money'
import { offerLimits, type OfferView } from '../../contracts/offers'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { NumberField } from '../forms/number-field'
import { SelectField } from '../forms/select-field'
import { unlimited } from './form-values'
import classes from './offers.module.css'

const symbols: Record<Currency, string> = { XOF: 'F CFA', XAF: 'F CFA', EUR: '€', USD: '$' }

type Terms = Pick<OfferView, 'priceMinor' | 'deliveryDays' | 'revisions'>

/** Price, delay, revisions and how long the offer stands. */
export function TermFields({
  currency,
  initial,
  priceHint,
}: {
  currency: Currency
  initial?: Terms
  priceHint: string
}) {
  const t = useTranslations('offers.form')
  const counts = Array.from({ length: offerLimits.revisionsMax + 1 }, (_none, count) =>
    String(count),
  )
  const revisions = initial?.revisions === null ? unlimited : String(initial?.revisions ?? 2)
  return (
    <>
      <NumberField
        name="priceMinor"
        label={`${t('price')} (${symbols[currency]})`}
        description={priceHint}
        initial={initial === undefined ? null : initial.priceMinor / minorPerMajor(currency)}
        required
      />
      <div className={classes.pair}>
        <NumberField
          name="deliveryDays"
          label={t('deliveryDays')}
          initial={initial?.deliveryDays ?? null}
          required
        />
        <SelectField
          name="revisions"
          label={t('revisions')}
          initial={revisions}
          data={[...counts, { value: unlimited, label: t('revisionsUnlimited') }]}
        />
        <NumberField
          name="expiresInDays"
          label={t('expiresInDays')}
          initial={offerLimits.expiryDaysDefault}
          required
        />
      </div>
    </>
  )
}
