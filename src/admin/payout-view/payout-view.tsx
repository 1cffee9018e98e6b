import type { ComponentProps } from 'react'
import type { Locale } from '../../contracts/locale'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { amountOf } from '../staff-acts/amount-of'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'
import { staffContext } from '../staff-context'

/** A payout to read, and what finance can do with it now. */
export const PayoutView = async (props: ComponentProps<typeof RecordView>) => {
  const { doc } = props
  const ctx = staffContext(props, 'payouts')
  if (ctx === null || doc === undefined) return null
  const { locale, id: viewerId } = ctx.viewer
  const t = adminText(locale)
  const isOwn = doc.requestedBy === viewerId
  const base = `payouts/${String(doc.id)}`
  const waits = doc.status === 'awaiting_approval'
  const hasFailed = doc.status === 'failed'
  const named = waits || hasFailed ? await namesIn(props, locale) : null
  const question = (act: string) =>
    named === null ? undefined : t(`admin.acts.${act}Question`, named)
  return (
    <>
      {waits || hasFailed ? (
        <div className={`gutter--left gutter--right ${classes.panel}`}>
          {waits && isOwn ? <p className={classes.hint}>{t('admin.acts.ownPayout')}</p> : null}
          <div className={classes.acts}>
            {waits && !isOwn ? (
              <StaffAct
                path={`${base}/approve`}
                name="approvePayout"
                locale={locale}
                question={question('approvePayout')}
                isStrong
              />
            ) : null}
            {waits ? (
              <StaffAct
                path={`${base}/reject`}
                name="rejectPayout"
                locale={locale}
                asks="reason"
                question={question('rejectPayout')}
              />
            ) : null}
            {hasFailed ? (
              <StaffAct
                path={`${base}/retry`}
                name="retryPayout"
                locale={locale}
                question={question('retryPayout')}
                opens="payouts"
                isStrong
              />
            ) : null}
          </div>
        </div>
      ) : null}
      <RecordView {...props} />
    </>
  )
}

/** How much goes to whom and where, for the question before an act. */
const namesIn = async (
  { doc = { id: '' }, payload, user }: ComponentProps<typeof RecordView>,
  locale: Locale,
) => {
  const seller =
    typeof doc.seller === 'string'
      ? await payload.findByID({
          collection: 'sellers',
          id: doc.seller,
          depth: 0,
          overrideAccess: false,
          user,
          disableErrors: true,
        })
      : null
  return {
    amount: amountOf(doc, locale) ?? '',
    seller: seller?.displayName ?? '',
    destination: typeof doc.destination === 'string' ? doc.destination : '',
  }
}
