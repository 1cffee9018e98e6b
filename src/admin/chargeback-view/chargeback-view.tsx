import type { ComponentProps } from 'react'
import { chargebackFile } from '../../queries/payments/chargeback-file'
import { formatMoney } from '../../i18n/format'
import { adminLocale, adminText } from '../admin-text'
import { exactMoment } from '../exact-moment'
import { RecordView } from '../record-view/record-view'
import { amountOf } from '../staff-acts/amount-of'
import { StaffAct } from '../staff-acts/staff-act'
import classes from '../staff-acts/staff-acts.module.css'
import { staffContext } from '../staff-context'

/** The evidence case of a chargeback: what was taken from whom, the notes, and how to close it. */
export const ChargebackView = async (props: ComponentProps<typeof RecordView>) => {
  const { doc, payload, user, i18n } = props
  const ctx = staffContext({ payload, user, i18n }, 'chargebacks')
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const { orders, notes } = await chargebackFile(ctx, { chargebackId: String(doc.id) })
  const base = `chargebacks/${String(doc.id)}`
  return (
    <>
      <RecordView {...props} />
      <div className={`gutter--left gutter--right ${classes.panel}`}>
        <h2>{t('admin.chargeback.orders')}</h2>
        <ul className={classes.notes}>
          {orders.map((order) => (
            <li key={order.orderId}>
              <a href={`/admin/collections/orders/${order.orderId}`}>{order.number}</a>
              {' · '}
              {t('admin.chargeback.taken', {
                amount: formatMoney(order, locale),
                seller: formatMoney(
                  { amountMinor: order.sellerMinor, currency: order.currency },
                  locale,
                ),
                owed: formatMoney(
                  { amountMinor: order.receivableMinor, currency: order.currency },
                  locale,
                ),
              })}
            </li>
          ))}
        </ul>
        <h2>{t('admin.chargeback.notes')}</h2>
        {notes.length === 0 ? (
          <p className={classes.hint}>{t('admin.chargeback.noNotes')}</p>
        ) : null}
        {notes.length === 0 ? null : (
          <ul className={classes.notes}>
            {notes.map((note) => (
              <li key={note.id}>
                <strong>{note.staffName}</strong> · {exactMoment(note.writtenAt, locale)}
                <p>{note.text}</p>
              </li>
            ))}
          </ul>
        )}
        {doc.closedAt ? null : (
          <div className={classes.acts}>
            <StaffAct
              path={`${base}/notes`}
              name="writeEvidence"
              locale={locale}
              asks="note"
              saysDone
            />
            {doc.state === 'open' ? (
              <p className={classes.hint}>{t('admin.chargeback.bankDecides')}</p>
            ) : (
              <StaffAct
                path={`${base}/close`}
                name="closeChargeback"
                locale={locale}
                asks="note"
                question={t('admin.acts.closeChargebackQuestion', {
                  amount: amountOf(doc, locale) ?? '',
                })}
                isStrong
              />
            )}
          </div>
        )}
      </div>
    </>
  )
}
