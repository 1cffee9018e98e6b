import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { formatRelative } from '../../i18n/format'
import { staffDashboard } from '../../queries/moderation/staff-dashboard'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'
import { staffContext } from '../staff-context'
import { toneOf } from '../state-tones'
import classes from './dashboard.module.css'
import { Health } from './health'
import { itemsOf, WaitingCards } from './waiting-cards'

type Props = { payload: Payload; user?: TypedUser; i18n: I18n }

/** The first page of the staff app: what must I do now, then how the market is. */
export const Dashboard = async ({ payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'any')
  if (ctx === null) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const board = await staffDashboard(ctx)
  const items = itemsOf(board.waiting, t)
  const busy = items.filter(({ count }) => count > 0).length
  const [firstName] = ctx.viewer.name.split(' ')
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <header className={classes.header}>
        <h1>{t('admin.dashboard.title', { name: firstName ?? '' })}</h1>
        <p>{busy === 0 ? t('admin.dashboard.calm') : t('admin.dashboard.busy', { count: busy })}</p>
      </header>
      <WaitingCards items={items} title={t('admin.dashboard.now')} />
      <div className={classes.columns}>
        {board.waiting.cases !== null && (
          <Queue queue={board.queue} now={ctx.clock()} locale={locale} />
        )}
        <Orders orders={board.ordersByStatus} locale={locale} />
        <NewSellers sellers={board.newSellers} now={ctx.clock()} locale={locale} />
      </div>
      {board.health !== null && <Health health={board.health} locale={locale} />}
    </div>
  )
}

const openQueueHref = '/admin/collections/moderation-cases?where[status][equals]=open&sort=openedAt'

type Board = Awaited<ReturnType<typeof staffDashboard>>
type Locale = 'fr' | 'en'

const Queue = ({ queue, now, locale }: { queue: Board['queue']; now: Date; locale: Locale }) => {
  const t = adminText(locale)
  const [first] = queue
  return (
    <section className={classes.panel}>
      <h2>{t('admin.dashboard.queue')}</h2>
      {queue.length === 0 && <p className={classes.empty}>{t('admin.dashboard.queueEmpty')}</p>}
      <ul className={classes.rows}>
        {queue.map((entry) => (
          <li key={entry.id}>
            <a href={`/admin/collections/moderation-cases/${entry.id}`}>
              <span className={classes.rowTitle}>{entry.title}</span>
              <span className={classes.rowDetail}>
                {entry.seller} · {t(`admin.states.caseKind.${entry.kind}`)} ·{' '}
                {t('admin.dashboard.flags', { count: entry.flags })}
              </span>
            </a>
            <Badge tone={Date.parse(entry.dueAt) < now.getTime() ? 'bad' : 'calm'}>
              {formatRelative(entry.dueAt, now, locale)}
            </Badge>
          </li>
        ))}
      </ul>
      {first !== undefined && (
        <p className={classes.more}>
          <a className={classes.button} href={`/admin/collections/moderation-cases/${first.id}`}>
            {t('admin.dashboard.openQueue')}
          </a>
          <a href={openQueueHref}>{t('admin.dashboard.allCases')}</a>
        </p>
      )}
    </section>
  )
}

const Orders = ({ orders, locale }: { orders: Board['ordersByStatus']; locale: Locale }) => {
  const t = adminText(locale)
  const most = Math.max(1, ...orders.map(({ count }) => count))
  return (
    <section className={classes.panel}>
      <h2>{t('admin.dashboard.orders')}</h2>
      {orders.length === 0 && <p className={classes.empty}>{t('admin.dashboard.ordersEmpty')}</p>}
      <ul className={classes.bars}>
        {orders.map(({ status, count }) => (
          <li key={status}>
            <a href={`/admin/collections/orders?where[status][equals]=${status}`}>
              <Badge tone={toneOf(status)}>{t(`admin.states.orderStatus.${status}`)}</Badge>
              <span className={classes.bar}>
                <span style={{ inlineSize: `${(count / most) * 100}%` }} />
              </span>
              <strong>{count}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NewSellers = (props: { sellers: Board['newSellers']; now: Date; locale: Locale }) => {
  const t = adminText(props.locale)
  return (
    <section className={classes.panel}>
      <h2>{t('admin.dashboard.newSellers')}</h2>
      {props.sellers.length === 0 && (
        <p className={classes.empty}>{t('admin.dashboard.newSellersEmpty')}</p>
      )}
      <ul className={classes.rows}>
        {props.sellers.map((seller) => (
          <li key={seller.id}>
            <a href={`/admin/collections/sellers/${seller.id}`}>
              <span className={classes.rowTitle}>{seller.name}</span>
              <span className={classes.rowDetail}>
                {[seller.city, seller.country].filter(Boolean).join(', ')} ·{' '}
                {formatRelative(seller.at, props.now, props.locale)}
              </span>
            </a>
            <Badge tone={seller.isVerified ? 'good' : 'waiting'}>
              {t(`admin.dashboard.${seller.isVerified ? 'verified' : 'unverified'}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
