'use client'
// Client: part of the editor.

import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Locale } from '../../contracts/locale'
import { serviceLimits } from '../../contracts/services'
import { formatLanguage } from '../../i18n/format'
import { useEditor } from './editor-context'
import classes from './editor.module.css'
import { useProblem } from './use-problem'

/** What it is, where it belongs, in which language. */
export function BasicsStep({ onSecondChange }: { onSecondChange: (isOn: boolean) => void }) {
  const t = useTranslations('serviceEditor.basics')
  const { draft, edit, hasSecond } = useEditor()
  const problem = useProblem()
  const other = useOtherLanguage()
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('title')}
        description={t('titleHelp')}
        value={draft.title}
        onChange={(event) => edit({ title: event.currentTarget.value })}
        maxLength={serviceLimits.titleMax}
        error={problem('title')}
        required
      />
      <div className={classes.pair}>
        <CategorySelect />
        <LanguageSelect />
      </div>
      <div>
        <Textarea
          label={t('description')}
          description={t('descriptionHelp')}
          value={draft.description}
          onChange={(event) => edit({ description: event.currentTarget.value })}
          maxLength={serviceLimits.descriptionMax}
          autosize
          minRows={6}
          error={problem('description')}
          required
        />
        <p className={classes.count}>
          {t('count', { count: draft.description.length, max: serviceLimits.descriptionMax })}
        </p>
      </div>
      <TagsField />
      <Switch
        label={t('second', { language: other })}
        description={t('secondHelp')}
        checked={hasSecond}
        onChange={(event) => onSecondChange(event.currentTarget.checked)}
      />
      {hasSecond ? <SecondTexts /> : null}
    </div>
  )
}

/** Words between commas: what is being typed stays as typed, the draft holds the list. */
function TagsField() {
  const t = useTranslations('serviceEditor.basics')
  const { draft, edit } = useEditor()
  const problem = useProblem()
  const [text, setText] = useState(draft.tags.join(', '))
  const change = (typed: string) => {
    setText(typed)
    const tags = typed.split(',').map((tag) => tag.trim().slice(0, 30))
    edit({ tags: [...new Set(tags.filter(Boolean))].slice(0, serviceLimits.tags) })
  }
  return (
    <TextInput
      label={t('tags')}
      description={t('tagsHelp', { max: serviceLimits.tags })}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setText(draft.tags.join(', '))}
      error={problem('tags')}
    />
  )
}

function CategorySelect() {
  const t = useTranslations('serviceEditor.basics')
  const { draft, edit, categories } = useEditor()
  const problem = useProblem()
  const groups = categories.map((root) => ({
    group: root.title,
    items: root.children.map((child) => ({ value: child.id, label: child.title })),
  }))
  return (
    <NativeSelect
      label={t('category')}
      value={draft.categoryId ?? ''}
      onChange={(event) => edit({ categoryId: event.currentTarget.value || null })}
      data={[{ value: '', label: t('categoryChoose') }, ...groups]}
      error={problem('categoryId')}
      required
    />
  )
}

function LanguageSelect() {
  const t = useTranslations('serviceEditor.basics')
  const locale = useLocale()
  const { draft, edit } = useEditor()
  return (
    <NativeSelect
      label={t('language')}
      value={draft.language}
      onChange={(event) => edit({ language: Locale.parse(event.currentTarget.value) })}
      data={Locale.options.map((code) => ({ value: code, label: formatLanguage(code, locale) }))}
    />
  )
}

function SecondTexts() {
  const t = useTranslations('serviceEditor.basics')
  const { draft, edit } = useEditor()
  const problem = useProblem()
  const language = useOtherLanguage()
  return (
    <>
      <TextInput
        label={t('titleSecond', { language })}
        value={draft.titleSecond}
        onChange={(event) => edit({ titleSecond: event.currentTarget.value })}
        maxLength={serviceLimits.titleMax}
        error={problem('titleSecond')}
      />
      <Textarea
        label={t('descriptionSecond', { language })}
        value={draft.descriptionSecond}
        onChange={(event) => edit({ descriptionSecond: event.currentTarget.value })}
        maxLength={serviceLimits.descriptionMax}
        autosize
        minRows={4}
        error={problem('descriptionSecond')}
      />
    </>
  )
}

/** The language the second text is in, named for the reader. */
export function useOtherLanguage(): string {
  const locale = useLocale()
  const { draft } = useEditor()
  const other = Locale.options.find((code) => code !== draft.language) ?? draft.language
  return formatLanguage(other, locale)
}
