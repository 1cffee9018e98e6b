import type { Metadata } from 'next'
import { createTranslator } from 'next-intl'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { formatDateTime } from '@/src/i18n/format'
import { messages } from '@/src/i18n/messages'
import { isInboxOpen, listInbox, type InboxRow } from '@/src/queries/system/development-inbox'
import { systemContext } from '@/src/runtime'
import { toolLocale } from '../../tool-locale'
import classes from './inbox.module.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const one = (value: string | string[] | undefined): string | null => {
  const text = (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
  return text === '' ? null : text.slice(0, 320)
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await toolLocale()].mail.inbox.title }
}

/** The mails that would have been sent, newest first. */
export default async function InboxPage({ searchParams }: Props) {
  if (!isInboxOpen()) notFound()
  const query = await searchParams
  const to = one(query.to)
  const locale = await toolLocale()
  const t = createTranslator({ locale, messages: messages[locale].mail, namespace: 'inbox' })
  const { items, nextBefore } = await listInbox(await systemContext(), {
    to,
    before: one(query.before),
  })
  return (
    <div className={classes.frame}>
      <h1>{t('title')}</h1>
      <p className={classes.dimmed}>{t('intro')}</p>
      <form className={classes.filter} method="get">
        <label className={classes.field}>
          {t('recipient')}
          <input name="to" type="search" defaultValue={to ?? ''} placeholder="awa@exemple.org" />
        </label>
        <button className={classes.button}>{t('filter')}</button>
        {to === null ? null : <Link href="/dev/inbox">{t('all')}</Link>}
      </form>
      {items.length === 0 ? (
        <p className={classes.empty}>{to === null ? t('empty') : t('emptyFor', { address: to })}</p>
      ) : (
        <ul className={classes.list}>
          {items.map((mail) => (
            <li key={mail.id}>
              <Link className={classes.row} href={`/dev/inbox/${mail.id}`} prefetch={false}>
                <span className={classes.subject}>{mail.subject}</span>
                <span className={classes.dimmed}>{t('to', { address: mail.toAddress })}</span>
                <span className={classes.dimmed}>
                  {statusOf(mail, t)} · {formatDateTime(mail.createdAt, locale)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {nextBefore === null ? null : (
        <Link className={classes.button} href={olderThan(nextBefore, to)} prefetch={false}>
          {t('older')}
        </Link>
      )}
    </div>
  )
}

const statusOf = (
  { status }: Pick<InboxRow, 'status'>,
  t: (key: `status.${InboxRow['status']}`) => string,
): string => t(`status.${status}`)

const olderThan = (before: string, to: string | null): string =>
  `/dev/inbox?${new URLSearchParams({ before, ...(to === null ? {} : { to }) }).toString()}`
