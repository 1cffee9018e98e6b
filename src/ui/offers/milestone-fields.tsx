'use client'
// Client: milestones are added and removed, and their sum follows.

import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Currency } from '../../contracts/money'
import { offerLimits } from '../../contracts/offers'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { formatMoney } from '../../i18n/format'
import { dropStored, readStored, writeStored } from '../common/browser-storage'
import { useFormView } from '../forms/form-context'
import { useFieldErrorText } from '../forms/use-error-text'
import classes from './offers.module.css'

const Typed = z.object({ title: z.string(), amount: z.string(), days: z.string() })
type Typed = z.infer<typeof Typed>

const empty: Typed = { title: '', amount: '', days: '' }
const numberOf = (text: string): number => Number(text.replace(/\s/gu, '').replace(',', '.')) || 0

/** Where the milestones of a form are kept until it was sent. */
const keptKey = (keepAs: string) => `${keepAs}:milestones`
export const dropKeptMilestones = (keepAs: string): void => dropStored(keptKey(keepAs))

/** The parts of the work, typed as text and sent as one value; none, or two to ten. */
export function MilestoneFields({
  keepAs,
  currency,
  initial = [],
}: {
  keepAs: string
  currency: Currency
  initial?: Typed[]
}) {
  const t = useTranslations('offers.form')
  const [rows, setRows] = useRows(keepAs, initial)
  const { fields } = useFormView()
  const errorText = useFieldErrorText()
  const problem = (name: string) => {
    const found = fields[name]
    return found === undefined ? undefined : errorText(found)
  }
  const value = rows.map(({ title, amount, days }) => ({
    title,
    amountMinor: Math.round(numberOf(amount) * minorPerMajor(currency)),
    days: numberOf(days),
  }))
  const change = (at: number, part: Partial<Typed>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <section className={classes.section} aria-label={t('milestones')}>
      <div>
        <strong>{t('milestones')}</strong>
        <p className={classes.dimmed}>{t('milestonesIntro')}</p>
      </div>
      <input type="hidden" name="milestones" value={JSON.stringify(value)} />
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
        <MilestoneRow
          key={index}
          number={index + 1}
          row={row}
          problem={(name) => problem(`milestones.${index}.${name}`)}
          onChange={(part) => change(index, part)}
          onRemove={() => setRows(rows.filter((_row, at) => at !== index))}
        />
      ))}
      {rows.length > 0 ? (
        <Sum
          currency={currency}
          sumMinor={value.reduce((sum, { amountMinor }) => sum + amountMinor, 0)}
          problem={problem('milestones')}
        />
      ) : null}
      {rows.length < offerLimits.milestonesMax ? (
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setRows(rows.length === 0 ? [empty, empty] : [...rows, empty])}
          >
            {t('addMilestone')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function MilestoneRow({
  number,
  row,
  problem,
  onChange,
  onRemove,
}: {
  number: number
  row: Typed
  problem: (name: 'title' | 'amountMinor' | 'days') => string | undefined
  onChange: (part: Partial<Typed>) => void
  onRemove: () => void
}) {
  const t = useTranslations('offers.form')
  return (
    <fieldset className={classes.milestoneFields}>
      <div className={classes.milestoneHead}>
        <span>{t('milestoneTitle', { number })}</span>
        <ActionIcon aria-label={t('removeMilestone', { number })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      <TextInput
        label={t('milestoneTitleLabel', { number })}
        value={row.title}
        maxLength={offerLimits.milestoneTitleMax}
        error={problem('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('milestoneAmount', { number })}
          inputMode="decimal"
          value={row.amount}
          error={problem('amountMinor')}
          onChange={(event) => onChange({ amount: event.currentTarget.value })}
        />
        <TextInput
          label={t('milestoneDays', { number })}
          inputMode="numeric"
          value={row.days}
          error={problem('days')}
          onChange={(event) => onChange({ days: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  )
}

function Sum({
  currency,
  sumMinor,
  problem,
}: {
  currency: Currency
  sumMinor: number
  problem: string | undefined
}) {
  const t = useTranslations('offers.form')
  const locale = useLocale()
  const sum = formatMoney({ amountMinor: sumMinor, currency }, locale)
  return (
    <div aria-live="polite">
      <p>{t('milestonesSum', { sum })}</p>
      {problem ? <p className={classes.problem}>{problem}</p> : null}
    </div>
  )
}

function useRows(keepAs: string, initial: Typed[]): [Typed[], (rows: Typed[]) => void] {
  const [rows, setRows] = useState(initial)
  useEffect(() => {
    const kept = readStored(keptKey(keepAs), z.array(Typed))
    if (kept) setRows(kept)
  }, [keepAs])
  return [
    rows,
    (next) => {
      setRows(next)
      writeStored(keptKey(keepAs), next)
    },
  ]
}
