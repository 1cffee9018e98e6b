import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import type { OrderFile } from '../../queries/orders/order-file'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { documentAddress } from '../document-view/document-address'
import { exactMoment } from '../exact-moment'
import { toneOf } from '../state-tones'
import classes from './order-view.module.css'

type Part = { order: OrderView; file: OrderFile; locale: 'fr' | 'en'; t: AdminText }

/** What went back to the customer, or is on its way; nothing for who may not see money. */
export const Refunds = ({ order, file, locale, t }: Part) =>
  file.refunds === null || file.refunds.length === 0 ? null : (
    <section className={classes.panel}>
      <h2>{t('admin.order.refunds')}</h2>
      {file.refunds.map((refund) => (
        <div key={refund.id} className={classes.exchange}>
          <p className={classes.badges}>
            <strong>
              {formatMoney(
                { amountMinor: refund.amountMinor, currency: order.quote.currency },
                locale,
              )}
            </strong>
            <Badge tone={toneOf(refund.status)}>
              {t(`admin.states.refundStatus.${refund.status}`)}
            </Badge>
            <a href={`/admin/collections/payments/${refund.paymentId}`}>
              {t('admin.order.payment')}
            </a>
          </p>
          <p className={classes.muted}>
            {whyRefunded(refund.reason, t)} · {exactMoment(refund.at, locale)}
            {refund.settledAt !== null &&
              ` · ${t('admin.order.settled', { moment: exactMoment(refund.settledAt, locale) })}`}
          </p>
        </div>
      ))}
    </section>
  )

const words = ['agreed', 'declined_by_seller', 'late_payment', 'order_cancelled', 'overdue']

/** Refunds that a decision or a timer caused are named after the transition. */
const whyRefunded = (reason: string, t: AdminText): string =>
  t(words.includes(reason) ? `admin.order.refundReason.${reason}` : `admin.transitions.${reason}`)

/** Receipts, invoices and credit notes with their files; nothing for who may not see them. */
export const Papers = ({ file, locale, t }: Omit<Part, 'order'>) =>
  file.documents === null || file.documents.length === 0 ? null : (
    <section className={classes.panel}>
      <h2>{t('admin.order.documents')}</h2>
      <ul className={classes.papers}>
        {file.documents.map((paper) => (
          <li key={paper.id}>
            <span>
              {t(`admin.states.documentKind.${paper.kind}`)}{' '}
              <a href={`/admin/collections/documents/${paper.id}`}>{paper.number}</a>
              <span className={classes.muted}> · {exactMoment(paper.issuedAt, locale)}</span>
            </span>
            <a href={documentAddress(paper.id)} download>
              {t('admin.documents.pdf')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
