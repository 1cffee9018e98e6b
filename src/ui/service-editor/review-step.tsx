'use client'
// Client: part of the editor.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import type { EditableService } from '../../contracts/services'
import type { FieldErrors } from '../../domain/errors'
import { Notice } from '../common/notice'
import { useFieldErrorText } from '../forms/use-error-text'
import { ProblemNotice } from '../forms/problem-notice'
import { ServiceContent } from '../services/service-content'
import classes from './editor.module.css'
import { stepOfField, type EditorStep } from './editor-steps'

/** What is missing, the way to send it, and the page as customers will see it. */
export function ReviewStep({
  service,
  missing,
  preview,
  isSending,
  code,
  onSubmit,
  onGoTo,
}: {
  service: EditableService
  missing: FieldErrors
  preview: ServicePage | null
  isSending: boolean
  /** Why sending failed. */
  code: string | null
  onSubmit: () => void
  onGoTo: (step: EditorStep) => void
}) {
  const t = useTranslations('serviceEditor.review')
  const isComplete = Object.keys(missing).length === 0
  const isApproved = service.moderation === 'approved'
  const isPending = service.moderation === 'pending'
  return (
    <>
      {isPending ? <Notice tone="good">{t('submitted')}</Notice> : null}
      {isApproved ? <Notice>{t('unchanged')}</Notice> : null}
      {isComplete ? null : <MissingList missing={missing} onGoTo={onGoTo} />}
      {isComplete && !isPending && !isApproved ? <p>{t('ready')}</p> : null}
      {code ? <ProblemNotice code={code} /> : null}
      {isPending || isApproved ? null : (
        <div>
          <Button size="md" loading={isSending} onClick={onSubmit}>
            {t('submit')}
          </Button>
        </div>
      )}
      <section className={classes.fields} aria-label={t('title')}>
        <h2>{t('title')}</h2>
        {preview ? (
          // Inert: a picture of the page, not a second set of its links and buttons.
          <div className={classes.preview} inert>
            <ServiceContent service={preview} />
          </div>
        ) : (
          <p className={classes.intro}>{t('notYet')}</p>
        )}
      </section>
    </>
  )
}

function MissingList({
  missing,
  onGoTo,
}: {
  missing: FieldErrors
  onGoTo: (step: EditorStep) => void
}) {
  const t = useTranslations('serviceEditor')
  const problemText = useFieldErrorText()
  return (
    <Notice title={t('review.missingTitle')}>
      <ul className={classes.missing}>
        {Object.entries(missing).map(([path, problem]) => (
          <li key={path}>
            <span>
              {t('review.missing', { field: fieldName(t, path), problem: problemText(problem) })}
            </span>
            <Button variant="subtle" onClick={() => onGoTo(stepOfField(path))}>
              {t('review.go')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Translate = ReturnType<typeof useTranslations<'serviceEditor'>>
type Key = Parameters<Translate>[0]

/** `packages.0.name` → « Formules »; a field that came later keeps its own name. */
function fieldName(t: Translate, path: string): string {
  const name = path.split('.')[0] ?? path
  const key = `field.${name}` as Key
  return t.has(key) ? t(key) : name
}
