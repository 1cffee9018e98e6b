'use client'
// Client: keeps what is typed, and sends files as soon as they are chosen.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { briefLimits, WriteBrief, type BriefView } from '../../contracts/briefs'
import type { CategoryNode } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import { currencies, Currency } from '../../contracts/money'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { useRouter } from '../../i18n/navigation'
import { AttachedFiles } from '../common/attached-files'
import { FileAttachments } from '../common/file-attachments'
import { paths } from '../common/paths'
import { usePrivateUploads } from '../common/use-private-uploads'
import { KeptForm } from '../forms/kept-form'
import { NumberField } from '../forms/number-field'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { toMinor } from '../offers/form-values'
import classes from './briefs.module.css'
import { editBrief, postBrief } from './briefs-api'

/** Amounts are typed in whole units of the chosen currency. */
const inMinorUnits = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null) return input
  const values: Record<string, unknown> = { ...input }
  const currency = Currency.catch('XOF').parse(values.currency)
  return {
    ...values,
    budgetMinMinor: toMinor(values.budgetMinMinor, currency),
    budgetMaxMinor: toMinor(values.budgetMaxMinor, currency),
  }
}
const TypedBrief = z.preprocess(inMinorUnits, WriteBrief)

/** What a customer needs: written once, kept in the browser until the server has it. */
export function BriefForm({
  categories,
  locale,
  brief,
}: {
  categories: CategoryNode[]
  locale: Locale
  /** The brief that staff sent back; a new one without. */
  brief?: BriefView
}) {
  const t = useTranslations('briefs.form')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const uploads = usePrivateUploads({ purpose: 'brief' }, briefLimits.files)
  const submit = async (input: WriteBrief) => {
    const kept = brief?.files.map(({ id }) => id) ?? []
    const fileIds = [...kept, ...uploads.stored.map(({ id }) => id)].slice(0, briefLimits.files)
    const body = { ...input, fileIds }
    const { briefId } = brief ? await editBrief(brief.id, body) : await postBrief(body, key)
    router.push(paths.brief(briefId))
    router.refresh()
  }
  return (
    <KeptForm keepAs={`brief:${brief?.id ?? 'new'}`} schema={TypedBrief} submit={submit}>
      <TextField
        name="title"
        label={t('title')}
        placeholder={t('titlePlaceholder')}
        maxLength={briefLimits.titleMax}
        initial={brief?.title}
        required
      />
      <TextAreaField
        name="description"
        label={t('description')}
        description={t('descriptionHint')}
        placeholder={t('descriptionPlaceholder')}
        maxLength={briefLimits.descriptionMax}
        minRows={7}
        initial={brief?.description}
        required
      />
      <CategorySelect categories={categories} initial={brief?.categoryId} />
      <BudgetFields brief={brief} />
      <div className={classes.pair}>
        <DayField initial={brief?.wantedBy ?? undefined} />
        <SelectField
          name="language"
          label={t('language')}
          initial={brief?.language ?? locale}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
      </div>
      <section className={classes.section} aria-label={t('files')}>
        <div>
          <strong>{t('files')}</strong>
          <p className={classes.dimmed}>{t('filesHint')}</p>
        </div>
        {brief ? <AttachedFiles files={brief.files} /> : null}
        <FileAttachments uploads={uploads} purpose={t('files')} />
      </section>
      <p className={classes.dimmed}>{t('kept')}</p>
      <div>
        <SubmitButton>{t(brief ? 'submitEdit' : 'submit')}</SubmitButton>
      </div>
    </KeptForm>
  )
}

function CategorySelect({
  categories,
  initial,
}: {
  categories: CategoryNode[]
  initial: string | undefined
}) {
  const t = useTranslations('briefs.form')
  const data = [
    { value: '', label: t('chooseCategory') },
    ...categories.map((root) => ({
      group: root.title,
      items: [root, ...root.children].map(({ id, title }) => ({ value: id, label: title })),
    })),
  ]
  return (
    <SelectField name="categoryId" label={t('category')} data={data} initial={initial} required />
  )
}

function BudgetFields({ brief }: { brief: BriefView | undefined }) {
  const t = useTranslations('briefs.form')
  const major = minorPerMajor(brief?.currency ?? 'XOF')
  const initial = (amountMinor: number | undefined) =>
    amountMinor === undefined ? null : amountMinor / major
  return (
    <div className={classes.pair}>
      <NumberField
        name="budgetMinMinor"
        label={t('budgetMin')}
        initial={initial(brief?.budgetMinMinor)}
        required
      />
      <NumberField
        name="budgetMaxMinor"
        label={t('budgetMax')}
        initial={initial(brief?.budgetMaxMinor)}
        required
      />
      <SelectField
        name="currency"
        label={t('currency')}
        initial={brief?.currency ?? 'XOF'}
        data={[...currencies]}
      />
    </div>
  )
}

/** A day in the phone's own picker. */
function DayField({ initial }: { initial: string | undefined }) {
  const t = useTranslations('briefs.form')
  return <TextField name="wantedBy" type="date" label={t('wantedBy')} initial={initial} />
}
