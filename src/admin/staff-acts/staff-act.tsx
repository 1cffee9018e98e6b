'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import type { Locale } from '../../contracts/locale'
import { adminText, type AdminText } from '../admin-text'
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
  /** What the act sends, loses or closes: asked once more before it is done. */
  question?: string
  isStrong?: boolean
  /** Says that it is done, for acts after which the page looks the same. */
  saysDone?: boolean
  /** The worker does it, which takes a moment: the page looks by itself what came of it. */
  looksAgain?: boolean
  /** The collection of what the act makes: its page is opened then. */
  opens?: 'payouts'
}

/** One act of staff: a button, with a text where one is owed. A client component: it calls the API. */
export const StaffAct = ({ path, name, locale, asks, question, isStrong, ...after }: Props) => {
  const t = adminText(locale)
  const id = useId()
  const [text, setText] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const isReady = useIsReady()
  const { send, isSending, problem, isDone } = useAct({ path, t, ...after })
  const submit = async () => {
    if (question !== undefined && !isAsking) {
      setIsAsking(true)
      return
    }
    if (await send(asks === undefined ? {} : { [asks]: text })) setText('')
    setIsAsking(false)
  }
  return (
    <form
      className={classes.act}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
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
      {isAsking && (
        <p role="alert" className={classes.question}>
          {question}
        </p>
      )}
      <span className={classes.buttons}>
        <button
          type="submit"
          className={classes.button}
          data-strong={isStrong || isAsking || undefined}
          disabled={isSending || !isReady}
        >
          {t(isAsking ? `admin.acts.${name}Confirm` : `admin.acts.${name}`)}
        </button>
        {isAsking && (
          <button
            type="button"
            className={classes.button}
            disabled={isSending}
            onClick={() => setIsAsking(false)}
          >
            {t('admin.acts.cancel')}
          </button>
        )}
      </span>
      <span role="status">
        {problem !== null && <span className={classes.problem}>{problem}</span>}
        {isDone && t(`admin.acts.${name}Done`)}
      </span>
    </form>
  )
}

const lookAgainMs = [1_500, 4_000, 10_000]

type Act = Pick<Props, 'path' | 'saysDone' | 'looksAgain' | 'opens'> & { t: AdminText }

/** Sends an act and shows what came of it. `send` answers whether it was done. */
const useAct = ({ path, saysDone = false, looksAgain = false, opens, t }: Act) => {
  const router = useRouter()
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isDone, setIsDone] = useState(false)
  useEffect(() => {
    if (!isDone || !looksAgain) return
    const timers = lookAgainMs.map((pause) => setTimeout(() => router.refresh(), pause))
    return () => timers.forEach((timer) => clearTimeout(timer))
  }, [isDone, looksAgain, router])
  const send = async (body: Record<string, string>): Promise<boolean> => {
    setIsSending(true)
    setIsDone(false)
    const { failure, madeId } = await sendAct(path, body)
    setProblem(failure === 'offline' ? t('admin.acts.offline') : failure)
    setIsSending(false)
    if (failure !== null) return false
    setIsDone(saysDone)
    if (opens !== undefined && madeId !== null) {
      router.push(`/admin/collections/${opens}/${madeId}`)
    } else router.refresh()
    return true
  }
  return { send, isSending, problem, isDone }
}
