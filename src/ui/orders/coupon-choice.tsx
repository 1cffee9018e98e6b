'use client'
// Client: part of the choices of the checkout, which follow each other.

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
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
  return (
    <div className={classes.coupon}>
      <TextInput
        // Another answer of the server is another field: what stands in it is what was tried.
        key={refusal?.code ?? code ?? ''}
        name="coupon"
        label={t('label')}
        description={code ? t('counts') : undefined}
        defaultValue={refusal?.code ?? code}
        error={refusal ? errorText(refusal.because) : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
      />
      <Button type="submit" name="step" value="choices" variant="light">
        {t('apply')}
      </Button>
    </div>
  )
}
