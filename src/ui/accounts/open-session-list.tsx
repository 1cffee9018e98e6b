'use client'
// Client: ends a session and shows the others without a reload.

import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { OpenSessions, type OpenSession } from '../../contracts/sessions'
import { anyAnswer, callApi } from '../api-client'
import { Notice } from '../common/notice'
import { Tag } from '../common/tag'
import classes from './account-sections.module.css'

/** Where one is signed in, with a way to end each of the other sessions, or all of them. */
export function OpenSessionList({ sessions }: { sessions: OpenSession[] }) {
  const t = useTranslations('account.sessions')
  const { data, refetch } = useQuery({
    queryKey: ['open-sessions'],
    queryFn: () => callApi({ path: '/me/sessions', schema: OpenSessions }),
    initialData: sessions,
    staleTime: Infinity,
  })
  const end = useMutation({
    mutationFn: (path: string) => callApi({ method: 'DELETE', path, schema: anyAnswer }),
    onSettled: () => refetch(),
  })
  return (
    <>
      {end.isError ? (
        <div role="alert">
          <Notice tone="bad">{t('failed')}</Notice>
        </div>
      ) : null}
      <ul className={classes.sessions}>
        {data.map((session) => (
          <Line
            key={session.id}
            session={session}
            isPending={end.isPending}
            end={() => end.mutate(`/me/sessions/${session.id}`)}
          />
        ))}
      </ul>
      {data.length > 1 ? (
        <Button
          variant="light"
          color="gray"
          disabled={end.isPending}
          onClick={() => end.mutate('/me/sessions')}
        >
          {t('endOthers')}
        </Button>
      ) : null}
    </>
  )
}

function Line(props: { session: OpenSession; isPending: boolean; end: () => void }) {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const { device, signedInAt, lastUsedAt, isThisOne } = props.session
  const name = device ?? t('unknownDevice')
  const moment = (at: string) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className={classes.session}>
      <span>
        <strong>{name}</strong> {isThisOne ? <Tag tone="good">{t('thisOne')}</Tag> : null}
        <br />
        <span className={classes.dimmed}>
          {t('since', { signedIn: moment(signedInAt), lastUsed: moment(lastUsedAt) })}
        </span>
      </span>
      {isThisOne ? null : (
        <Button
          variant="subtle"
          color="gray"
          disabled={props.isPending}
          aria-label={t('endNamed', { device: name })}
          onClick={props.end}
        >
          {t('end')}
        </Button>
      )}
    </li>
  )
}
