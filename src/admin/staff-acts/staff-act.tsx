'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Locale } from '../../contracts/locale'
import { adminText } from '../admin-text'
import { useIsReady } from '../use-is-ready'
import { sendAct } from './send-act'
import classes from './staff-acts.module.css'

type Props = {
  /** Path of the verb under /api/v1/staff. */
  path: string
  /** Names the words under admin.acts. */
  name: string
  locale: Locale
  /** The field that staff must fill in first; none for a plain button. */
  asks?: 'reason' | 'note'
  isStrong?: boolean
  /** Says that it is done, for acts after which the page looks the same. */
  saysDone?: boolean
}

/** One act of staff: a button, with a text where one is owed. A client component: it calls the API. */
export const StaffAct = ({
  path,
  name,
  locale,
  asks,
  isStrong = false,
  saysDone = false,
}: Props) => {
  const t = adminText(locale)
  const router = useRouter()
  const isReady = useIsReady()
  const id = useId()
  const [text, setText] = useState('')
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isDone, setIsDone] = useState(false)
  const send = async () => {
    setIsSending(true)
    setIsDone(false)
    const failure = await sendAct(path, asks === undefined ? {} : { [asks]: text })
    setProblem(failure === 'offline' ? t('admin.acts.offline') : failure)
    setIsSending(false)
    if (failure !== null) return
    setText('')
    setIsDone(saysDone)
    router.refresh()
  }
  return (
    <form
      className={classes.act}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {asks === undefined ? null : (
        <label htmlFor={id} className={classes.label}>
          {t(`admin.acts.${name}Text`)}
          <textarea
            id={id}
            className={classes.text}
            value={text}
            required
            minLength={3}
            maxLength={2000}
            rows={3}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      <button
        type="submit"
        className={classes.button}
        data-strong={isStrong || undefined}
        disabled={isSending || !isReady}
      >
        {t(`admin.acts.${name}`)}
      </button>
      <span role="status">
        {problem !== null && <span className={classes.problem}>{problem}</span>}
        {isDone && t(`admin.acts.${name}Done`)}
      </span>
    </form>
  )
}
