import { formatMoney } from '../../i18n/format'
import type { LedgerTransfer } from '../../queries/ledger/order-transfers'
import type { AdminText } from '../admin-text'
import { exactMoment } from '../exact-moment'
import classes from './order-view.module.css'

type Props = { transfers: LedgerTransfer[] | null; locale: 'fr' | 'en'; t: AdminText }

/** Each movement of this order's money, as the ledger keeps it for ever. */
export const Transfers = ({ transfers, locale, t }: Props) => (
  <section className={classes.panel}>
    <h2>{t('admin.order.transfers')}</h2>
    {transfers === null && <p className={classes.muted}>{t('admin.order.transfersHidden')}</p>}
    {transfers?.length === 0 && <p className={classes.muted}>{t('admin.order.transfersEmpty')}</p>}
    {transfers !== null && transfers.length > 0 && (
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('admin.order.at')}</th>
              <th scope="col">{t('admin.order.reason')}</th>
              <th scope="col">{t('admin.order.from')}</th>
              <th scope="col">{t('admin.order.to')}</th>
              <th scope="col" data-amount>
                {t('admin.order.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {transfers.map((transfer) => (
              <tr key={transfer.id}>
                <td>{exactMoment(transfer.at, locale)}</td>
                <td>{t(`admin.postings.${transfer.posting}`)}</td>
                <td>{t(`admin.accounts.${transfer.debit}`)}</td>
                <td>{t(`admin.accounts.${transfer.credit}`)}</td>
                <td data-amount>{formatMoney(transfer, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
