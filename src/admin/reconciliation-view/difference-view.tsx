import type { ComponentProps } from 'react'
import { adminLocale } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'

/** A difference between the books and a report, and the note with which finance resolves it. */
export const DifferenceView = (props: ComponentProps<typeof RecordView>) => {
  const { doc, i18n } = props
  if (doc === undefined) return null
  return (
    <>
      <RecordView {...props} />
      {doc.status === 'resolved' || doc.status === 'healed' ? null : (
        <div className={`gutter--left gutter--right ${classes.panel}`}>
          <div className={classes.acts}>
            <StaffAct
              path={`reconciliation/${String(doc.id)}/resolve`}
              name="resolveDifference"
              locale={adminLocale(i18n.language)}
              asks="note"
              isStrong
            />
          </div>
        </div>
      )}
    </>
  )
}
