import type { ComponentProps } from 'react'
import type { Locale } from '../../contracts/locale'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { amountOf } from '../staff-acts/amount-of'
import { StaffAct } from '../staff-acts/staff-act'
import { staffContext } from '../staff-context'
import { mayDo } from '../staff-rights'
import classes from './run-view.module.css'

type ViewProps = ComponentProps<typeof RecordView>

/** A run to read, what it was about, and the button that has it tried again. */
export const RunView = async (props: ViewProps) => {
  const { doc } = props
  const ctx = staffContext(props, 'workflow-runs')
  if (ctx === null || doc === undefined) return null
  const { locale, role } = ctx.viewer
  const t = adminText(locale)
  const subject = subjectOf(doc)
  const isOpen = doc.status === 'failed' || doc.status === 'compensation_failed'
  const mayRetry = isOpen && mayDo(role, 'runs/retry')
  const amount = mayRetry ? await amountIn(props, locale) : null
  const workflow = String(doc.workflow)
  return (
    <>
      <div className={`gutter--left gutter--right ${classes.head}`}>
        {mayRetry ? (
          <StaffAct
            // Another attempt has been made: what was said of the last one is over.
            key={String(doc.attempts)}
            path={`runs/${String(doc.id)}/retry`}
            name="retryRun"
            locale={locale}
            question={
              amount === null
                ? t('admin.acts.retryRunQuestion', { workflow })
                : t('admin.acts.retryRunSumQuestion', { workflow, amount })
            }
            isStrong
            saysDone
            looksAgain
          />
        ) : null}
        {isOpen && !mayRetry ? <p>{t('admin.runs.adminRetries')}</p> : null}
        {subject === null ? null : (
          <a href={`/admin/collections/${subject.collection}/${encodeURIComponent(subject.id)}`}>
            {t('admin.runs.subject')}
          </a>
        )}
      </div>
      <RecordView {...props} />
    </>
  )
}

const collections = {
  order: 'orders',
  payment: 'payments',
  payout: 'payouts',
  user: 'users',
  seller: 'sellers',
  service: 'services',
  conversation: 'conversations',
  event: 'events',
} as const
type SubjectKind = keyof typeof collections

const isSubjectKind = (kind: string): kind is SubjectKind => Object.hasOwn(collections, kind)

const subjectOf = ({ subjectKind, subjectId }: Record<string, unknown>) =>
  typeof subjectKind === 'string' && typeof subjectId === 'string' && isSubjectKind(subjectKind)
    ? { kind: subjectKind, collection: collections[subjectKind], id: subjectId }
    : null

/** Where the sum stands that a run is about. */
const sums: Partial<Record<SubjectKind, string>> = {
  order: 'totalMinor',
  payment: 'amountMinor',
  payout: 'amountMinor',
}

/** The sum of what a run is about; null where it is about no money. */
const amountIn = async ({ doc, payload, user }: ViewProps, locale: Locale) => {
  const subject = doc === undefined ? null : subjectOf(doc)
  const field = subject === null ? undefined : sums[subject.kind]
  if (subject === null || field === undefined) return null
  const found = await payload.findByID({
    collection: subject.collection,
    id: subject.id,
    depth: 0,
    overrideAccess: false,
    user,
    disableErrors: true,
  })
  return found === null ? null : amountOf({ ...found }, locale, field)
}
