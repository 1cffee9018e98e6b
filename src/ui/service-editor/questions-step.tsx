'use client'
// Client: part of the editor.

import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RequirementKind } from '../../contracts/catalogue'
import { serviceLimits } from '../../contracts/services'
import { useOtherLanguage } from './basics-step'
import { useEditor } from './editor-context'
import classes from './editor.module.css'
import {
  emptyFaq,
  emptyRequirement,
  linesOf,
  tidyLines,
  type DraftFaq,
  type DraftRequirement,
} from './empty-parts'
import { ListEditor } from './list-editor'
import { useProblem } from './use-problem'

/** What the seller asks the customer, and what customers ask the seller. */
export function QuestionsStep() {
  const { draft, edit } = useEditor()
  const ask = useTranslations('serviceEditor.requirements')
  const faq = useTranslations('serviceEditor.faq')
  return (
    <>
      <ListEditor
        title={ask('title')}
        intro={ask('intro')}
        items={draft.requirements}
        most={serviceLimits.requirements}
        empty={emptyRequirement}
        labels={listLabels(ask)}
        onChange={(requirements) => edit({ requirements })}
        render={(value, set, index) => <RequirementFields {...{ value, set, index }} />}
      />
      <ListEditor
        title={faq('title')}
        intro={faq('intro')}
        items={draft.faq}
        most={serviceLimits.faq}
        empty={emptyFaq}
        labels={listLabels(faq)}
        onChange={(items) => edit({ faq: items })}
        render={(value, set, index) => <FaqFields {...{ value, set, index }} />}
      />
    </>
  )
}

type ListWords = (key: 'add' | 'item' | 'remove', values?: { number: number }) => string

const listLabels = (t: ListWords) => ({
  add: t('add'),
  item: (number: number) => t('item', { number }),
  remove: (number: number) => t('remove', { number }),
})

type PartProps<Item> = { value: Item; set: (patch: Partial<Item>) => void; index: number }

function RequirementFields({ value, set, index }: PartProps<DraftRequirement>) {
  const t = useTranslations('serviceEditor.requirements')
  const { hasSecond } = useEditor()
  const problem = useProblem()
  const language = useOtherLanguage()
  return (
    <>
      <TextInput
        label={t('question')}
        value={value.question}
        onChange={(event) => set({ question: event.currentTarget.value })}
        maxLength={300}
        error={problem(`requirements.${index}.question`)}
        required
      />
      {hasSecond ? (
        <TextInput
          label={t('questionSecond', { language })}
          value={value.questionSecond}
          onChange={(event) => set({ questionSecond: event.currentTarget.value })}
          maxLength={300}
        />
      ) : null}
      <div className={classes.pair}>
        <NativeSelect
          label={t('kind')}
          value={value.kind}
          onChange={(event) => set({ kind: RequirementKind.parse(event.currentTarget.value) })}
          data={RequirementKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <Checkbox
          label={t('isRequired')}
          checked={value.isRequired}
          onChange={(event) => set({ isRequired: event.currentTarget.checked })}
          py="sm"
        />
      </div>
      {value.kind === 'choice' ? (
        <Textarea
          label={t('choices')}
          description={t('choicesHelp')}
          value={value.choices.join('\n')}
          onChange={(event) => set({ choices: linesOf(event.currentTarget.value, 12) })}
          onBlur={() => set({ choices: tidyLines(value.choices) })}
          autosize
          minRows={3}
          error={problem(`requirements.${index}.choices`)}
        />
      ) : null}
    </>
  )
}

function FaqFields({ value, set, index }: PartProps<DraftFaq>) {
  const t = useTranslations('serviceEditor.faq')
  const { hasSecond } = useEditor()
  const problem = useProblem()
  const language = useOtherLanguage()
  return (
    <>
      <TextInput
        label={t('question')}
        value={value.question}
        onChange={(event) => set({ question: event.currentTarget.value })}
        maxLength={200}
        error={problem(`faq.${index}.question`)}
        required
      />
      <Textarea
        label={t('answer')}
        value={value.answer}
        onChange={(event) => set({ answer: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
        error={problem(`faq.${index}.answer`)}
        required
      />
      {hasSecond ? (
        <>
          <TextInput
            label={t('questionSecond', { language })}
            value={value.questionSecond}
            onChange={(event) => set({ questionSecond: event.currentTarget.value })}
            maxLength={200}
          />
          <Textarea
            label={t('answerSecond', { language })}
            value={value.answerSecond}
            onChange={(event) => set({ answerSecond: event.currentTarget.value })}
            maxLength={1000}
            autosize
            minRows={2}
          />
        </>
      ) : null}
    </>
  )
}
