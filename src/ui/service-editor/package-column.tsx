'use client'
// Client: part of the editor.

import { ActionIcon, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { serviceLimits } from '../../contracts/services'
import { useOtherLanguage } from './basics-step'
import { useEditor } from './editor-context'
import { linesOf, tidyLines, type DraftPackage } from './empty-parts'
import columns from './packages-step.module.css'
import { PriceInput } from './price-input'
import { useProblem } from './use-problem'

type Props = {
  value: DraftPackage
  /** Its place in the draft; -1 while it is not part of it. */
  index: number
  isHidden: boolean
  onChange: (changed: DraftPackage) => void
  onRemove: (() => void) | null
}

/** One package: name, what is in it, price, time, revisions. */
export function PackageColumn({ value, index, isHidden, onChange, onRemove }: Props) {
  const t = useTranslations('serviceEditor.packages')
  const { draft } = useEditor()
  const problem = useProblem()
  const tier = t(`tier.${value.tier}`)
  // A draft without any package misses its first one.
  const at = (field: string) =>
    problem(`packages.${index}.${field}`) ?? (field === 'name' ? problem('packages') : undefined)
  const set = (patch: Partial<DraftPackage>) => onChange({ ...value, ...patch })
  return (
    <section className={columns.column} data-hidden={isHidden || undefined} aria-label={tier}>
      <div className={columns.head}>
        <h2>{tier}</h2>
        {onRemove ? (
          <ActionIcon aria-label={t('remove', { tier })} onClick={onRemove}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <TextInput
        label={t('name')}
        placeholder={t('namePlaceholder')}
        value={value.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        maxLength={60}
        error={at('name')}
        required
      />
      <Textarea
        label={t('description')}
        placeholder={t('descriptionPlaceholder')}
        value={value.description}
        onChange={(event) => set({ description: event.currentTarget.value })}
        maxLength={400}
        autosize
        minRows={3}
        error={at('description')}
        required
      />
      <SecondTexts value={value} set={set} />
      <PriceInput
        label={t('price')}
        amountMinor={value.priceMinor}
        currency={draft.currency}
        onChange={(priceMinor) => set({ priceMinor })}
        error={at('priceMinor')}
      />
      <TermFields value={value} set={set} />
      <Textarea
        label={t('features')}
        description={t('featuresHelp', { max: serviceLimits.features })}
        value={value.features.join('\n')}
        onChange={(event) =>
          set({ features: linesOf(event.currentTarget.value, serviceLimits.features) })
        }
        onBlur={() => set({ features: tidyLines(value.features) })}
        autosize
        minRows={2}
      />
    </section>
  )
}

type PartProps = { value: DraftPackage; set: (patch: Partial<DraftPackage>) => void }

function TermFields({ value, set }: PartProps) {
  const t = useTranslations('serviceEditor.packages')
  const counts = Array.from({ length: 21 }, (_, count) => String(count))
  return (
    <div className={columns.pair}>
      <NumberInput
        label={t('days')}
        value={value.deliveryDays}
        onChange={(days) => set({ deliveryDays: Math.max(1, Math.round(Number(days) || 1)) })}
        min={1}
        max={serviceLimits.deliveryDaysMax}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
      />
      <NativeSelect
        label={t('revisions')}
        value={value.revisions === null ? 'unlimited' : String(value.revisions)}
        onChange={({ currentTarget }) =>
          set({
            revisions: currentTarget.value === 'unlimited' ? null : Number(currentTarget.value),
          })
        }
        data={[...counts, { value: 'unlimited', label: t('revisionsUnlimited') }]}
      />
    </div>
  )
}

function SecondTexts({ value, set }: PartProps) {
  const t = useTranslations('serviceEditor.packages')
  const { hasSecond } = useEditor()
  const language = useOtherLanguage()
  if (!hasSecond) return null
  return (
    <>
      <TextInput
        label={t('nameSecond', { language })}
        value={value.nameSecond}
        onChange={(event) => set({ nameSecond: event.currentTarget.value })}
        maxLength={60}
      />
      <Textarea
        label={t('descriptionSecond', { language })}
        value={value.descriptionSecond}
        onChange={(event) => set({ descriptionSecond: event.currentTarget.value })}
        maxLength={400}
        autosize
        minRows={2}
      />
    </>
  )
}
