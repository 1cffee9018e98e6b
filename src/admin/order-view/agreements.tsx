import type { OrderView } from '../../contracts/orders'
import { formatMoney } from '../../i18n/format'
import type { OrderFile } from '../../queries/orders/order-file'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { exactMoment } from '../exact-moment'
import { toneOf } from '../state-tones'
import classes from './order-view.module.css'

type Part = { order: OrderView; locale: 'fr' | 'en'; t: AdminText }

/** What was agreed in an offer, and the parts of the work: what each costs and where it stands. */
export const Agreed = ({ order, locale, t }: Part) => {
  const { offer, quote } = order
  const stands = new Map(order.milestones.map((milestone) => [milestone.id, milestone]))
  if (offer === null && quote.milestones.length === 0) return null
  return (
    <section className={classes.panel}>
      <h2>{t('admin.order.agreed')}</h2>
      {offer !== null && (
        <div className={classes.exchange}>
          <a href={`/admin/collections/offers/${offer.id}`}>{offer.title}</a>
          <p>{offer.description}</p>
        </div>
      )}
      {quote.milestones.map((part, index) => {
        const stand = stands.get(part.id)
        const amount = { amountMinor: part.totalMinor, currency: quote.currency }
        return (
          <div key={part.id} className={classes.exchange}>
            <p className={classes.badges}>
              <strong>
                {t('admin.order.milestone', { number: index + 1, title: part.title })}
              </strong>
              {stand !== undefined && (
                <Badge tone={toneOf(stand.status)}>
                  {t(`admin.states.milestoneStatus.${stand.status}`)}
                </Badge>
              )}
              <span>{formatMoney(amount, locale)}</span>
              <span className={classes.muted}>
                {stand === undefined || stand.dueAt === null
                  ? t('admin.order.workDays', { count: part.dueDays })
                  : t('admin.order.dueAt', { moment: exactMoment(stand.dueAt, locale) })}
              </span>
            </p>
            <p>{part.description}</p>
          </div>
        )
      })}
    </section>
  )
}

/** What was bought after the order. */
export const Supplements = ({ order, locale, t }: Part) =>
  order.supplements.length === 0 ? null : (
    <section className={classes.panel}>
      <h2>{t('admin.order.supplements')}</h2>
      {order.supplements.map((bought) => (
        <div key={bought.id} className={classes.exchange}>
          <p className={classes.badges}>
            <strong>{t(`admin.order.supplementKind.${bought.kind}`)}</strong>
            <Badge tone={toneOf(bought.status)}>
              {t(`admin.states.supplementStatus.${bought.status}`)}
            </Badge>
            <span>
              {formatMoney(
                { amountMinor: bought.totalMinor, currency: order.quote.currency },
                locale,
              )}
            </span>
            <span className={classes.muted}>{exactMoment(bought.requestedAt, locale)}</span>
          </p>
          <p>{bought.note}</p>
        </div>
      ))}
    </section>
  )

type Asked = Part & { file: OrderFile }

/** What one side asked of the other, and how it was answered: to cancel, or for more time. */
export const Requests = ({ order, file, locale, t }: Asked) => {
  if (file.proposals.length + file.extensions.length === 0) return null
  const state = (status: string) => (
    <Badge tone={toneOf(status)}>{t(`admin.states.requestStatus.${status}`)}</Badge>
  )
  const amount = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: order.quote.currency }, locale)
  return (
    <section className={classes.panel}>
      <h2>{t('admin.order.requests')}</h2>
      {file.proposals.map((proposal) => (
        <div key={proposal.id} className={classes.exchange}>
          <p className={classes.badges}>
            <strong>
              {t('admin.order.proposal', {
                who: t(`admin.order.actor.${proposal.by}`),
                amount: amount(proposal.refundMinor),
              })}
            </strong>
            {state(proposal.status)}
            <span className={classes.muted}>{exactMoment(proposal.at, locale)}</span>
          </p>
          <p>{proposal.reason}</p>
        </div>
      ))}
      {file.extensions.map((extension) => (
        <div key={extension.id} className={classes.exchange}>
          <p className={classes.badges}>
            <strong>
              {t('admin.order.extension', {
                from: exactMoment(extension.previousDueAt, locale),
                to: exactMoment(extension.dueAt, locale),
              })}
            </strong>
            {state(extension.status)}
            <span className={classes.muted}>{exactMoment(extension.at, locale)}</span>
          </p>
          <p>{extension.reason}</p>
        </div>
      ))}
    </section>
  )
}
