'use client'
// Client: part of the choices of the checkout, which follow each other.

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import button from '../common/button-link.module.css'
import { useErrorText } from '../forms/use-error-text'
import classes from './checkout.module.css'

/** A code and the button that tries it; it says at once whether the code counts, and why not. */
export function CouponChoice({
  code,
  refusal,
}: {
  /** The code that counts. */
  code: string | undefined
  refusal: { code: string; because: string } | null
}) {
  const t = useTranslations('checkout.coupon')
  const errorText = useErrorText()
  const id = useId()
  const said = refusal ? errorText(refusal.because) : code ? t('counts') : null
  return (
    <div className={`${classes.field} ${classes.coupon}`}>
      <label htmlFor={id}>{t('label')}</label>
      <input
        // Another answer of the server is another field: what stands in it is what was tried.
        key={refusal?.code ?? code ?? ''}
        id={id}
        name="coupon"
        defaultValue={refusal?.code ?? code}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={said ? `${id}-said` : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <button type="submit" className={button.root} data-variant="light">
        {t('apply')}
      </button>
      {said ? (
        <p id={`${id}-said`} className={refusal ? classes.refused : classes.counts}>
          {said}
        </p>
      ) : null}
    </div>
  )
}
