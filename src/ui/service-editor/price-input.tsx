'use client'
// Client: part of the editor.

import { NumberInput } from '@mantine/core'
import type { Currency } from '../../contracts/money'
import { exponentOf, minorPerMajor } from '../../domain/money/currency-exponents'

const symbols: Record<Currency, string> = { XOF: 'F CFA', XAF: 'F CFA', EUR: '€', USD: '$' }

/** An amount as people write it; the draft holds minor units. */
export function PriceInput({
  label,
  description,
  amountMinor,
  currency,
  error,
  onChange,
}: {
  label: string
  description?: string
  amountMinor: number
  currency: Currency
  error?: string
  onChange: (amountMinor: number) => void
}) {
  const major = minorPerMajor(currency)
  return (
    <NumberInput
      label={label}
      description={description}
      value={amountMinor === 0 ? '' : amountMinor / major}
      onChange={(value) => onChange(Math.round((Number(value) || 0) * major))}
      min={0}
      max={1_000_000_000 / major}
      clampBehavior="strict"
      decimalScale={exponentOf(currency)}
      thousandSeparator=" "
      decimalSeparator=","
      allowNegative={false}
      hideControls
      rightSection={symbols[currency]}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      error={error}
    />
  )
}
