'use client'
// Client: part of the editor.

import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { serviceLimits } from '../../contracts/services'
import { useOtherLanguage } from './basics-step'
import { useEditor } from './editor-context'
import classes from './editor.module.css'
import { asExpress, emptyExtra, type DraftExtra } from './empty-parts'
import { ListEditor } from './list-editor'
import { PriceInput } from './price-input'
import { useProblem } from './use-problem'

/** What customers may add to a package, for a price and some days. */
export function ExtrasEditor() {
  const t = useTranslations('serviceEditor.extras')
  const { draft, edit, hasSecond } = useEditor()
  const problem = useProblem()
  const language = useOtherLanguage()
  return (
    <ListEditor
      title={t('title')}
      intro={t('intro')}
      items={draft.extras}
      most={serviceLimits.extras}
      empty={emptyExtra}
      labels={{
        add: t('add'),
        item: (number) => t('item', { number }),
        remove: (number) => t('remove', { number }),
      }}
      onChange={(extras) => edit({ extras })}
      render={(extra, set, index) => (
        <>
          <TextInput
            label={t('name')}
            value={extra.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            maxLength={80}
            error={problem(`extras.${index}.name`)}
            required
          />
          {hasSecond ? (
            <TextInput
              label={t('nameSecond', { language })}
              value={extra.nameSecond}
              onChange={(event) => set({ nameSecond: event.currentTarget.value })}
              maxLength={80}
            />
          ) : null}
          <TextInput
            label={t('description')}
            value={extra.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            maxLength={300}
          />
          <div className={classes.pair}>
            <PriceInput
              label={t('price')}
              amountMinor={extra.priceMinor}
              currency={draft.currency}
              onChange={(priceMinor) => set({ priceMinor })}
              error={problem(`extras.${index}.priceMinor`)}
            />
            <DaysInput extra={extra} set={set} error={problem(`extras.${index}.extraDays`)} />
          </div>
          <Checkbox
            label={t('express')}
            description={t('expressHelp')}
            checked={extra.isExpress}
            onChange={(event) => set(asExpress(extra, event.currentTarget.checked))}
          />
        </>
      )}
    />
  )
}

/** Days that the extra adds, or that express takes away: the sign is nobody's to type. */
function DaysInput({
  extra,
  set,
  error,
}: {
  extra: DraftExtra
  set: (change: Partial<DraftExtra>) => void
  error: string | undefined
}) {
  const t = useTranslations('serviceEditor.extras')
  const sign = extra.isExpress ? -1 : 1
  return (
    <NumberInput
      label={t(extra.isExpress ? 'fewerDays' : 'extraDays')}
      value={Math.abs(extra.extraDays)}
      onChange={(days) => set({ extraDays: sign * Math.round(Number(days) || 0) || 0 })}
      min={extra.isExpress ? 1 : 0}
      max={extra.isExpress ? 30 : 60}
      clampBehavior="strict"
      allowDecimal={false}
      hideControls
      error={error}
    />
  )
}
