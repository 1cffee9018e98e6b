'use client'
// Client: pictures leave as soon as they are chosen, words are kept until they have arrived.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { z } from 'zod'
import type { PortfolioWork } from '../../contracts/catalogue'
import { WorkInput } from '../../contracts/portfolio'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { addWork, changeWork } from './portfolio-api'
import classes from './portfolio-editor.module.css'
import { WorkPictures } from './work-pictures'

/** A form says one picture as text, several as a list, and none not at all. */
const TypedWork = z.preprocess((input) => {
  const form = z.record(z.string(), z.unknown()).parse(input)
  const ids = form.pictureIds ?? []
  return { ...form, pictureIds: Array.isArray(ids) ? (ids as unknown[]) : [ids] }
}, WorkInput)

/** Writes a new work, or changes the given one. */
export function WorkForm({
  work,
  saved,
  onCancel,
}: {
  work?: PortfolioWork
  saved: () => Promise<void>
  onCancel: () => void
}) {
  const t = useTranslations('seller.portfolio')
  const save = async (typed: WorkInput) => {
    await (work === undefined ? addWork(typed) : changeWork(work.id, typed))
    await saved()
  }
  return (
    <KeptForm
      keepAs={`portfolio:${work?.id ?? 'new'}`}
      schema={TypedWork}
      submit={save}
      label={t(work === undefined ? 'newTitle' : 'edit')}
    >
      <TextField
        name="title"
        initial={work?.title}
        label={t('name')}
        placeholder={t('namePlaceholder')}
        maxLength={80}
        autoComplete="off"
        required
      />
      <WorkPictures initial={work?.pictures ?? []} />
      <TextAreaField
        name="body"
        initial={work?.body}
        label={t('body')}
        description={t('bodyHelp')}
        maxLength={600}
        minRows={3}
      />
      <div className={classes.buttons}>
        <SubmitButton>{t(work === undefined ? 'add' : 'save')}</SubmitButton>
        <Button size="md" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </KeptForm>
  )
}
