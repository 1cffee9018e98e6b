import type { ComponentProps } from 'react'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'
import { staffContext } from '../staff-context'

/** A payout to read, and what finance can do with it now. */
export const PayoutView = (props: ComponentProps<typeof RecordView>) => {
  const { doc } = props
  const ctx = staffContext(props, 'payouts')
  if (ctx === null || doc === undefined) return null
  const { locale, id: viewerId } = ctx.viewer
  const t = adminText(locale)
  const isOwn = doc.requestedBy === viewerId
  const base = `payouts/${String(doc.id)}`
  const waits = doc.status === 'awaiting_approval'
  return (
    <>
      {waits || doc.status === 'failed' ? (
        <div className={`gutter--left gutter--right ${classes.panel}`}>
          {waits && isOwn ? <p className={classes.hint}>{t('admin.acts.ownPayout')}</p> : null}
          <div className={classes.acts}>
            {waits && !isOwn ? (
              <StaffAct path={`${base}/approve`} name="approvePayout" locale={locale} isStrong />
            ) : null}
            {waits ? (
              <StaffAct path={`${base}/reject`} name="rejectPayout" locale={locale} asks="reason" />
            ) : null}
            {doc.status === 'failed' ? (
              <StaffAct
                path={`${base}/retry`}
                name="retryPayout"
                locale={locale}
                isStrong
                saysDone
              />
            ) : null}
          </div>
        </div>
      ) : null}
      <RecordView {...props} />
    </>
  )
}
