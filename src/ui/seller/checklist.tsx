import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './checklist.module.css'

export type ChecklistStep = {
  title: string
  help: string
  isDone: boolean
  /** Shown on the first step that is not done. */
  action?: ReactNode
}

/** What is left to do before customers can order; the next step carries its button. */
export function Checklist({ steps }: { steps: ChecklistStep[] }) {
  const t = useTranslations('seller.checklist')
  const next = steps.findIndex((step) => !step.isDone)
  return (
    <ol className={classes.list}>
      {steps.map((step, index) => (
        <li key={step.title} className={classes.step}>
          <span className={classes.mark} data-done={step.isDone || undefined}>
            {step.isDone ? (
              <IconCheck size={18} aria-hidden />
            ) : (
              <span aria-hidden>{index + 1}</span>
            )}
          </span>
          <div className={classes.words}>
            <h3>
              {step.title}
              {step.isDone ? <VisuallyHidden> ({t('done')})</VisuallyHidden> : null}
            </h3>
            {step.isDone ? null : <p className={classes.help}>{step.help}</p>}
            {index === next && step.action ? (
              <div className={classes.action}>{step.action}</div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
