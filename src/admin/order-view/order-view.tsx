import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { OpenDispute } from '../../contracts/disputes'
import type { OrderView as Order } from '../../contracts/orders'
import { activeStatuses } from '../../domain/orders/state-sets'
import { formatRelative } from '../../i18n/format'
import { orderTransfers } from '../../queries/ledger/order-transfers'
import { getOrder } from '../../queries/orders/get-order'
import { orderFile } from '../../queries/orders/order-file'
import { adminLocale, adminText, type AdminText } from '../admin-text'
import { Badge } from '../badge'
import { Breadcrumb } from '../breadcrumb'
import { OpenDisputeForm } from '../dispute-desk/open-form'
import { exactMoment } from '../exact-moment'
import { staffContext } from '../staff-context'
import { mayDo } from '../staff-rights'
import { toneOf } from '../state-tones'
import { Agreed, Requests, Supplements } from './agreements'
import { Deliveries, Requirements } from './exchanges'
import { Money } from './money'
import classes from './order-view.module.css'
import { Papers, Refunds } from './papers'
import { Transfers } from './transfers'

type Props = { doc?: { id: string | number }; payload: Payload; user?: TypedUser; i18n: I18n }
type Part = { order: Order; now: Date; locale: 'fr' | 'en'; t: AdminText }

/** An order to read: where it stands, what happened, every transfer of its money. No buttons. */
export const OrderView = async ({ doc, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'orders')
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const id = String(doc.id)
  const [order, transfers, file] = await Promise.all([
    getOrder(ctx, { id }),
    orderTransfers(ctx, id),
    orderFile(ctx, id),
  ])
  const shared = { order, file, now: ctx.clock(), locale, t }
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <Breadcrumb collection="orders" title={order.number} payload={payload} i18n={i18n} />
      <Facts {...shared} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Agreed {...shared} />
          <Requirements {...shared} />
          <Deliveries {...shared} />
          <Supplements {...shared} />
          <Requests {...shared} />
          <Transfers transfers={transfers} locale={locale} t={t} />
        </div>
        <aside className={classes.side}>
          <Dispute {...shared} mayOpen={mayDo(ctx.viewer.role, 'orders/open-dispute')} />
          <Timeline {...shared} />
          <Money order={order} locale={locale} t={t} seesCommission={transfers !== null} />
          <Refunds {...shared} />
          <Papers {...shared} />
        </aside>
      </div>
      <p className={classes.muted}>{t('admin.order.readOnly')}</p>
    </div>
  )
}

const Facts = ({ order, now, locale, t }: Part) => {
  const badge = (subject: string, state: string) => (
    <Badge tone={toneOf(state)}>{t(`admin.states.${subject}.${state}`)}</Badge>
  )
  return (
    <section className={classes.panel}>
      <p className={classes.badges}>
        {badge('orderStatus', order.status)}
        <span className={classes.muted}>{nextStep({ order, now, locale, t })}</span>
      </p>
      <dl className={classes.facts}>
        <Fact term={t('admin.order.service')}>
          <a href={`/admin/collections/services/${order.service.id}`}>{order.service.title}</a>
        </Fact>
        <Fact term={t('admin.order.package')}>{order.packageName}</Fact>
        <Fact term={t('admin.order.customer')}>
          <a href={`/admin/collections/users/${order.customer.id}`}>{order.customer.name}</a>
        </Fact>
        <Fact term={t('admin.order.seller')}>
          <a href={`/admin/collections/sellers/${order.seller.id}`}>{order.seller.displayName}</a>
        </Fact>
        <Fact term={t('admin.order.payment')}>{badge('paymentStatus', order.paymentStatus)}</Fact>
        <Fact term={t('admin.order.earning')}>{badge('earningStatus', order.earningStatus)}</Fact>
        <Fact term={t('admin.order.placed')}>{exactMoment(order.placedAt, locale)}</Fact>
        {order.dueAt !== null && (
          <Fact term={t('admin.order.due')}>{exactMoment(order.dueAt, locale)}</Fact>
        )}
      </dl>
      {order.conversationId !== null && (
        <a href={`/admin/collections/conversations/${order.conversationId}`}>
          {t('admin.order.conversation')}
        </a>
      )}
    </section>
  )
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

const nextStep = ({ order, now, locale, t }: Part): string =>
  order.nextTimer === null
    ? t('admin.order.noTimer')
    : t('admin.order.nextTimer', {
        transition: t(`admin.transitions.${order.nextTimer.transition}`),
        moment: formatRelative(order.nextTimer.at, now, locale),
      })

/** The way to the dispute of the order, or to opening one. */
const Dispute = ({ order, t, mayOpen }: Part & { mayOpen: boolean }) => {
  const isActive = activeStatuses.some((status) => status === order.status)
  const canBeOpened =
    isActive || (order.status === 'completed' && order.earningStatus === 'pending')
  if (order.dispute === null && !(canBeOpened && mayOpen)) return null
  return (
    <section className={classes.panel}>
      <h2>{t('admin.order.dispute')}</h2>
      {order.dispute !== null && (
        <a href={`/admin/collections/disputes/${order.dispute.id}`}>
          {t(`admin.states.disputeStatus.${order.dispute.status}`)}
        </a>
      )}
      {canBeOpened && mayOpen && (
        <OpenDisputeForm
          orderId={order.id}
          categories={OpenDispute.shape.category.options.map((value) => ({
            value,
            label: t(`admin.states.disputeCategory.${value}`),
          }))}
          text={{
            title: t('admin.dispute.open.title'),
            category: t('admin.dispute.open.category'),
            reason: t('admin.dispute.open.reason'),
            hint: t('admin.dispute.open.hint'),
            open: t('admin.dispute.open.confirm'),
            sending: t('admin.dispute.form.sending'),
            failed: t('admin.dispute.form.failed'),
          }}
        />
      )}
    </section>
  )
}

const Timeline = ({ order, locale, t }: Part) => (
  <section className={classes.panel}>
    <h2>{t('admin.order.timeline')}</h2>
    <ol className={classes.timeline}>
      {order.timeline.map((entry) => (
        <li key={entry.sequence} data-tone={toneOf(entry.status)}>
          <strong>{t(`admin.transitions.${entry.transition}`)}</strong>
          <span className={classes.muted}>
            {t(`admin.order.actor.${entry.actor}`)} · {exactMoment(entry.at, locale)}
          </span>
          <span className={classes.muted}>{t(`admin.states.orderStatus.${entry.status}`)}</span>
          {entry.words !== '' && <blockquote>{entry.words}</blockquote>}
        </li>
      ))}
    </ol>
  </section>
)
