'use client'
// Client: time off is planned, changed and taken back in place.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OwnVacation } from '../../contracts/vacations'
import { formatLongDate } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { Surface } from '../common/surface'
import { UndoNotice } from '../common/undo-notice'
import { ProblemNotice } from '../forms/problem-notice'
import { VacationForm } from './vacation-form'
import classes from './vacation-panel.module.css'

const path = '/seller/vacation'

/** Whether the seller is taking orders, and the ways to stop and to start again. */
export function VacationPanel({
  vacation,
  today,
}: {
  vacation: OwnVacation | null
  /** Where the seller lives. */
  today: string
}) {
  const t = useTranslations('seller.vacation')
  const [isOpen, setIsOpen] = useState(false)
  const { end, restore, ended } = useEnding()
  const error = end.error ?? restore.error
  return (
    <Surface>
      <section className={classes.root} aria-labelledby="vacation">
        <h2 id="vacation">{t('title')}</h2>
        {error ? (
          <ProblemNotice code={error instanceof ApiError ? error.code : 'server/unexpected'} />
        ) : null}
        {ended !== null && vacation === null ? (
          <UndoNotice
            text={t(ended.isRunning ? 'ended' : 'givenUp')}
            isPending={restore.isPending}
            onUndo={() => restore.mutate(ended)}
          />
        ) : (
          <VacationFacts vacation={vacation} />
        )}
        {isOpen ? (
          <VacationForm vacation={vacation} today={today} onClose={() => setIsOpen(false)} />
        ) : (
          <div className={classes.buttons}>
            <Button size="md" variant="light" onClick={() => setIsOpen(true)}>
              {t(vacation === null ? 'plan' : 'change')}
            </Button>
            {vacation === null ? null : (
              <Button
                size="md"
                variant="subtle"
                color="gray"
                loading={end.isPending}
                onClick={() => end.mutate(vacation)}
              >
                {t(vacation.isRunning ? 'resume' : 'giveUp')}
              </Button>
            )}
          </div>
        )}
        <p className={classes.dimmed}>{t('rules')}</p>
      </section>
    </Surface>
  )
}

/** What was ended stays at hand, to be brought back as it was. */
function useEnding() {
  const router = useRouter()
  const [ended, setEnded] = useState<OwnVacation | null>(null)
  const end = useMutation({
    mutationFn: (_vacation: OwnVacation) => callApi({ method: 'DELETE', path, schema: anyAnswer }),
    onSuccess: (_answer, vacation) => {
      setEnded(vacation)
      router.refresh()
    },
  })
  const restore = useMutation({
    mutationFn: ({ isRunning: _isRunning, ...body }: OwnVacation) =>
      callApi({ method: 'PUT', path, body, schema: anyAnswer }),
    onSuccess: () => {
      setEnded(null)
      router.refresh()
    },
  })
  return { end, restore, ended }
}

function VacationFacts({ vacation }: { vacation: OwnVacation | null }) {
  const t = useTranslations('seller.vacation')
  const locale = useLocale()
  if (vacation === null) return <p>{t('none')}</p>
  const { isRunning, lastDay, message } = vacation
  const first = formatLongDate(vacation.firstDay, locale, 'UTC')
  const last = lastDay === null ? null : formatLongDate(lastDay, locale, 'UTC')
  const openKey = isRunning ? 'runningOpen' : 'plannedOpen'
  return (
    <>
      <p className={classes.state}>
        {last === null
          ? t(openKey, { first })
          : t(isRunning ? 'running' : 'planned', { first, last })}
      </p>
      {message ? (
        <blockquote className={classes.message}>
          <p className={classes.dimmed}>{t('message')}</p>
          <p dir="auto">{message}</p>
        </blockquote>
      ) : null}
    </>
  )
}
