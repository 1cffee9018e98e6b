import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { formatMoney, formatRelative } from '../../i18n/format'
import { disputeDesk, type DisputeDesk as Desk } from '../../queries/disputes/dispute-desk'
import { adminLocale, adminText, type AdminText } from '../admin-text'
import { Badge } from '../badge'
import { Breadcrumb } from '../breadcrumb'
import classes from '../case-desk/case-desk.module.css'
import { exactMoment } from '../exact-moment'
import { Deliveries, Requirements } from '../order-view/exchanges'
import { Money } from '../order-view/money'
import { Transfers } from '../order-view/transfers'
import { staffContext } from '../staff-context'
import { mayDo } from '../staff-rights'
import { toneOf } from '../state-tones'
import { ApprovalForm } from './approval-form'
import { DecisionForm } from './decision-form'
import { deskText } from './desk-text'
import { Conversation, Decisions, Statements } from './desk-sections'
import { StaffStatement } from './staff-statement'

type Props = { doc?: { id: string | number }; payload: Payload; user?: TypedUser; i18n: I18n }
type Part = { desk: Desk; now: Date; locale: 'fr' | 'en'; t: AdminText }

/** One screen to decide a dispute: both sides, the work, the talk, the money, the buttons. */
export const DisputeDesk = async ({ doc, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'disputes')
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const desk = await disputeDesk(ctx, String(doc.id))
  const shared = { desk, now: ctx.clock(), locale, t }
  const mayWrite = mayDo(ctx.viewer.role, 'orders/add-statement')
  return (
    <div className={`gutter--left gutter--right ${classes.desk}`}>
      <Breadcrumb collection="disputes" title={desk.title} payload={payload} i18n={i18n} />
      <Facts {...shared} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Statements {...shared} />
          <Deliveries order={desk.order} locale={locale} t={t} />
          <Requirements order={desk.order} locale={locale} t={t} />
          <Conversation {...shared} />
          <Transfers transfers={desk.transfers} locale={locale} t={t} />
        </div>
        <aside className={classes.side}>
          <Deciding {...shared} mayWrite={mayWrite} />
          <Decisions {...shared} />
          <Money
            order={desk.order}
            locale={locale}
            t={t}
            seesCommission={desk.transfers !== null}
          />
        </aside>
      </div>
    </div>
  )
}

/** A plain link: the admin is another application, which loads its own page. */
const queueHref = '/admin/collections/disputes?where[status][not_equals]=closed&sort=dueAt'

const Facts = ({ desk, now, locale, t }: Part) => {
  const isOpen = desk.status !== 'closed'
  const isLate = isOpen && Date.parse(desk.dueAt) < now.getTime()
  const { order } = desk
  return (
    <p className={classes.facts}>
      <Badge tone={toneOf(desk.status)}>{t(`admin.states.disputeStatus.${desk.status}`)}</Badge>
      <Badge tone="info">{t(`admin.states.disputeCategory.${desk.category}`)}</Badge>
      {desk.escalatedAt !== null && <Badge tone="bad">{t('admin.dispute.escalated')}</Badge>}
      {desk.appealedBy !== null && (
        <Badge tone="waiting">
          {t('admin.dispute.appealed', { who: t(`admin.order.actor.${desk.appealedBy}`) })}
        </Badge>
      )}
      <span title={exactMoment(desk.openedAt, locale)}>
        {t('admin.dispute.openedBy', {
          who: t(`admin.order.actor.${desk.openedBy}`),
          moment: formatRelative(desk.openedAt, now, locale),
        })}
      </span>
      <span>
        {t('admin.dispute.stage', { stage: t(`admin.states.orderStatus.${desk.stageBefore}`) })}
      </span>
      {isOpen && (
        <span data-late={isLate || undefined}>
          {t(isLate ? 'admin.dispute.overdue' : 'admin.dispute.due', {
            moment: formatRelative(desk.dueAt, now, locale),
          })}
        </span>
      )}
      <a href={`/admin/collections/orders/${order.id}`}>{order.number}</a>
      <a href={`/admin/collections/users/${order.customer.id}`}>{order.customer.name}</a>
      <a href={`/admin/collections/sellers/${order.seller.id}`}>{order.seller.displayName}</a>
      <a href={`/admin/collections/services/${order.service.id}`}>{order.service.title}</a>
      <a href={queueHref}>{t('admin.dispute.queue', { open: desk.openCount })}</a>
    </p>
  )
}

/** What this member of the staff may do now, or why nothing. */
const Deciding = ({ desk, now, locale, t, mayWrite }: Part & { mayWrite: boolean }) => {
  const text = deskText(t)
  const stake = formatMoney({ amountMinor: desk.stakeMinor, currency: desk.currency }, locale)
  const isUndecided = desk.status === 'open'
  return (
    <section className={classes.panel}>
      <h2>{t('admin.dispute.decision')}</h2>
      <p>{t('admin.dispute.stake', { amount: stake })}</p>
      {desk.mayDecide && desk.heardAt !== null && (
        <p className={classes.warning}>
          {t('admin.dispute.notHeard', { moment: formatRelative(desk.heardAt, now, locale) })}
        </p>
      )}
      {desk.mayDecide && (
        <DecisionForm
          orderId={desk.orderId}
          currency={desk.currency}
          isHeard={desk.heardAt === null}
          mayReopen={desk.order.refundableMinor > 0}
          text={text}
        />
      )}
      {desk.pending !== null && (
        <p>
          {t('admin.dispute.pending', {
            outcome: t(`admin.states.disputeOutcome.${desk.pending.outcome}`),
            name: desk.pending.decidedBy,
          })}
        </p>
      )}
      {desk.status === 'deciding' && (
        <ApprovalForm orderId={desk.orderId} mayApprove={desk.mayApprove} text={text} />
      )}
      {isUndecided && !desk.mayDecide && <p>{t('admin.dispute.notAllowed')}</p>}
      {desk.order.nextTimer !== null && desk.status === 'decided' && (
        <p>
          {t('admin.dispute.carriedOut', {
            moment: formatRelative(desk.order.nextTimer.at, now, locale),
          })}
        </p>
      )}
      {isUndecided && mayWrite && <StaffStatement orderId={desk.orderId} text={text} />}
    </section>
  )
}
