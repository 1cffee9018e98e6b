'use client'
// Client: shows what an API call or an action answered.

import { Notice } from '../common/notice'
import classes from './form.module.css'
import { useErrorText } from './use-error-text'

/** The sentence of an error code, for forms and for failed calls outside of forms. */
export function ProblemNotice({ code }: { code: string }) {
  const errorText = useErrorText()
  return (
    <div data-problem tabIndex={-1} className={classes.problem}>
      <Notice tone="bad">{errorText(code)}</Notice>
    </div>
  )
}
