'use client'
// Client: saves while the seller types.

import { Button } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { OwnSellerProfile } from '../../contracts/accounts'
import type { CategoryNode, Picture } from '../../contracts/catalogue'
import type { EditableService } from '../../contracts/services'
import { missingForSubmission } from '../../domain/services/missing-for-submission'
import { paths } from '../common/paths'
import { VisuallyHidden } from '../common/visually-hidden'
import { ProblemNotice } from '../forms/problem-notice'
import { signalBus } from '../realtime/signal-bus'
import { fetchService } from '../seller/seller-api'
import { BasicsStep } from './basics-step'
import { EditorContext } from './editor-context'
import { EditorNotices } from './editor-notices'
import classes from './editor.module.css'
import { editorSteps, isStepComplete, type EditorStep } from './editor-steps'
import { GalleryStep } from './gallery-step'
import { PackagesStep } from './packages-step'
import { previewPage } from './preview-page'
import { QuestionsStep } from './questions-step'
import { ReviewStep } from './review-step'
import { SaveLine } from './save-line'
import { useServiceDraft } from './use-service-draft'
import { useSubmission } from './use-submission'

/** A service from its first word to the hands of staff, in five steps that can be taken freely. */
export function ServiceEditor({
  initial,
  seller,
  categories,
  initialStep,
}: {
  initial: EditableService
  seller: OwnSellerProfile
  categories: CategoryNode[]
  initialStep: EditorStep
}) {
  const locale = useLocale()
  const [service, setService] = useState(initial)
  const { draft, edit, state, code, flush } = useServiceDraft(initial, setService)
  useDecisions(initial.id, setService)
  const [step, goTo, head] = useStep(initialStep)
  const [pictures, setPictures] = useState(() => new Map(initial.gallery.map((p) => [p.id, p])))
  const [isSecondOn, setIsSecondOn] = useState(false)
  const missing = useMemo(() => missingForSubmission(draft), [draft])
  const submission = useSubmission({ serviceId: initial.id, flush, onDone: setService })
  const addPicture = (picture: Picture) =>
    setPictures((known) => new Map(known).set(picture.id, picture))
  const toggleSecond = (isOn: boolean) => {
    setIsSecondOn(isOn)
    if (!isOn) edit({ titleSecond: '', descriptionSecond: '' })
  }
  const hasSecond = isSecondOn || draft.titleSecond !== '' || draft.descriptionSecond !== ''
  const problems = submission.wasTried ? missing : noProblems
  // Dates and language names of a preview differ between server and browser: it waits for the latter.
  const isMounted = useMounted()
  const preview = isMounted
    ? previewPage({ serviceId: initial.id, draft, pictures, categories, seller })
    : null

  return (
    <EditorContext value={{ draft, edit, categories, pictures, addPicture, problems, hasSecond }}>
      <div className={classes.bar}>
        <StepLinks current={step} missing={missing} onGoTo={goTo} />
        <SaveLine state={state} signInTo={`/${locale}${paths.sellerService(initial.id)}`} />
      </div>
      <EditorNotices service={service} />
      {state === 'refused' && code ? <ProblemNotice code={code} /> : null}
      <div ref={head} tabIndex={-1} className={classes.body} style={{ outline: 'none' }}>
        {step === 'basics' ? <BasicsStep onSecondChange={toggleSecond} /> : null}
        {step === 'packages' ? <PackagesStep /> : null}
        {step === 'gallery' ? <GalleryStep /> : null}
        {step === 'questions' ? <QuestionsStep /> : null}
        {step === 'review' ? (
          <ReviewStep
            service={service}
            missing={missing}
            preview={preview}
            isSending={submission.isSending}
            code={submission.code}
            onSubmit={submission.submit}
            onGoTo={goTo}
          />
        ) : null}
        <StepButtons current={step} onGoTo={goTo} />
      </div>
    </EditorContext>
  )
}

const noProblems = {}

/** A decision of staff shows up while the editor is open; what is being typed stays. */
function useDecisions(serviceId: string, onChange: (service: EditableService) => void) {
  useEffect(
    () =>
      signalBus.subscribe(({ subjectId }) => {
        if (subjectId !== serviceId) return
        // The next signal or reload says it again.
        fetchService(serviceId).then(onChange, () => undefined)
      }),
    [serviceId, onChange],
  )
}

/** The step stands in the address, so that a reload comes back to it. */
function useStep(initial: EditorStep) {
  const [step, setStep] = useState(initial)
  const head = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    window.history.replaceState(null, '', `?step=${step}`)
    window.scrollTo({ top: 0 })
    head.current?.focus({ preventScroll: true })
  }, [step])
  return [step, setStep, head] as const
}

function StepLinks({
  current,
  missing,
  onGoTo,
}: {
  current: EditorStep
  missing: Record<string, string>
  onGoTo: (step: EditorStep) => void
}) {
  const t = useTranslations('serviceEditor.steps')
  return (
    <nav aria-label={t('label')}>
      <ol className={classes.steps}>
        {editorSteps.map((step, index) => {
          const isDone = isStepComplete(step, missing)
          return (
            <li key={step}>
              <button
                type="button"
                className={classes.step}
                aria-current={step === current ? 'step' : undefined}
                onClick={() => onGoTo(step)}
              >
                <span className={classes.mark} data-done={isDone || undefined} aria-hidden>
                  {isDone ? <IconCheck size={16} /> : index + 1}
                </span>
                {t(step)}
                <VisuallyHidden> ({t(isDone ? 'complete' : 'incomplete')})</VisuallyHidden>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function StepButtons({
  current,
  onGoTo,
}: {
  current: EditorStep
  onGoTo: (step: EditorStep) => void
}) {
  const t = useTranslations('serviceEditor')
  const at = editorSteps.indexOf(current)
  const previous = editorSteps[at - 1]
  const next = editorSteps[at + 1]
  return (
    <div className={classes.footer}>
      {previous ? (
        <Button variant="subtle" color="gray" size="md" onClick={() => onGoTo(previous)}>
          {t('previous')}
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button size="md" onClick={() => onGoTo(next)}>
          {t('next')}
        </Button>
      ) : null}
    </div>
  )
}
