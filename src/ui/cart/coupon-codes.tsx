'use client'
// Client: codes are tried in place.

import { Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { couponTyped } from '../../contracts/cart-checkout'
import { useErrorText } from '../forms/use-error-text'
import classes from './coupon-codes.module.css'

/** A field for a code, the codes that count, and why others do not. */
export function CouponCodes({
  codes,
  refused,
  onChange,
}: {
  codes: readonly string[]
  refused: readonly { code: string; because: string }[]
  onChange: (codes: string[]) => void
}) {
  const t = useTranslations('cart.coupon')
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const [isMalformed, setIsMalformed] = useState(false)
  const whyNot = (code: string) => refused.find((each) => each.code === code)?.because
  const refusal = codes.map(whyNot).find((because) => because !== undefined)
  const problem = isMalformed ? 'coupon/not-found' : refusal

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = couponTyped(text)
    setIsMalformed(code === null)
    if (code === null) return
    setText('')
    // A refused code leaves with the next try: one sentence about it is enough.
    onChange([...new Set([...codes.filter((each) => whyNot(each) === undefined), code])])
  }
  return (
    <form className={classes.root} onSubmit={apply} aria-label={t('label')}>
      <div className={classes.row}>
        <TextInput
          className={classes.field}
          label={t('label')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setIsMalformed(false)
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          error={problem === undefined ? undefined : errorText(problem)}
        />
        <Button type="submit" variant="light" disabled={text.trim() === ''}>
          {t('apply')}
        </Button>
      </div>
      {codes.length > 0 ? (
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>
              <button
                type="button"
                className={classes.code}
                data-refused={whyNot(code) !== undefined || undefined}
                aria-label={t('remove', { code })}
                onClick={() => onChange(codes.filter((each) => each !== code))}
              >
                {code}
                <IconX size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}
