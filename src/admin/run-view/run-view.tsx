import type { ComponentProps } from 'react'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { staffContext } from '../staff-context'
import { mayDo } from '../staff-rights'
import { RetryRun } from './retry-run'
import classes from './run-view.module.css'

/** A run to read, what it was about, and the button that has it tried again. */
export const RunView = (props: ComponentProps<typeof RecordView>) => {
  const { doc } = props
  const ctx = staffContext(props, 'workflow-runs')
  if (ctx === null || doc === undefined) return null
  const { locale, role } = ctx.viewer
  const t = adminText(locale)
  const address = subjectAddress(doc)
  const isOpen = doc.status === 'failed' || doc.status === 'compensation_failed'
  const mayRetry = mayDo(role, 'runs/retry')
  return (
    <>
      <div className={`gutter--left gutter--right ${classes.head}`}>
        {isOpen && mayRetry ? <RetryRun runId={String(doc.id)} locale={locale} /> : null}
        {isOpen && !mayRetry ? <p>{t('admin.runs.adminRetries')}</p> : null}
        {address === null ? null : <a href={address}>{t('admin.runs.subject')}</a>}
      </div>
      <RecordView {...props} />
    </>
  )
}

const collections: Readonly<Record<string, string>> = {
  order: 'orders',
  payment: 'payments',
  payout: 'payouts',
  user: 'users',
  seller: 'sellers',
  service: 'services',
  conversation: 'conversations',
  event: 'events',
}

const subjectAddress = (doc: Record<string, unknown>): string | null => {
  const { subjectKind, subjectId } = doc
  if (typeof subjectKind !== 'string' || typeof subjectId !== 'string') return null
  const collection = Object.hasOwn(collections, subjectKind) ? collections[subjectKind] : undefined
  if (collection === undefined) return null
  return `/admin/collections/${collection}/${encodeURIComponent(subjectId)}`
}
