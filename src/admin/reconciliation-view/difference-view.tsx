import type { ComponentProps } from 'react'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { amountOf } from '../staff-acts/amount-of'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'
import { staffContext } from '../staff-context'

/** A difference between the books and a report, and the note with which finance resolves it. */
export const DifferenceView = (props: ComponentProps<typeof RecordView>) => {
  const { doc } = props
  const ctx = staffContext(props, 'reconciliation-differences')
  if (ctx === null || doc === undefined) return null
  const { locale } = ctx.viewer
  const t = adminText(locale)
  const side = (field: string) => amountOf(doc, locale, field) ?? t('admin.acts.nothing')
  return (
    <>
      <RecordView {...props} />
      {doc.status === 'resolved' || doc.status === 'healed' ? null : (
        <div className={`gutter--left gutter--right ${classes.panel}`}>
          <div className={classes.acts}>
            <StaffAct
              path={`reconciliation/${String(doc.id)}/resolve`}
              name="resolveDifference"
              locale={locale}
              asks="note"
              question={t('admin.acts.resolveDifferenceQuestion', {
                ours: side('ourMinor'),
                theirs: side('theirMinor'),
              })}
              isStrong
            />
          </div>
        </div>
      )}
    </>
  )
}
