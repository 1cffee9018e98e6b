import type { ComponentProps } from 'react'
import { RecordView } from '../record-view/record-view'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'
import { staffContext } from '../staff-context'

/** A difference between the books and a report, and the note with which finance resolves it. */
export const DifferenceView = (props: ComponentProps<typeof RecordView>) => {
  const { doc } = props
  const ctx = staffContext(props, 'reconciliation-differences')
  if (ctx === null || doc === undefined) return null
  return (
    <>
      <RecordView {...props} />
      {doc.status === 'resolved' || doc.status === 'healed' ? null : (
        <div className={`gutter--left gutter--right ${classes.panel}`}>
          <div className={classes.acts}>
            <StaffAct
              path={`reconciliation/${String(doc.id)}/resolve`}
              name="resolveDifference"
              locale={ctx.viewer.locale}
              asks="note"
              isStrong
            />
          </div>
        </div>
      )}
    </>
  )
}
