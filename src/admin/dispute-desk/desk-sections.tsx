import { formatMoney, formatRelative } from '../../i18n/format'
import type { DisputeDesk } from '../../queries/disputes/dispute-desk'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import classes from '../case-desk/case-desk.module.css'
import { exactMoment } from '../exact-moment'

type Part = { desk: DisputeDesk; now: Date; locale: 'fr' | 'en'; t: AdminText }

/** What each side wrote, in the order of the days, with the files that prove it. */
export const Statements = ({ desk, now, locale, t }: Part) => (
  <section className={classes.panel}>
    <h2>{t('admin.dispute.statements')}</h2>
    {desk.order.dispute?.entries.map((entry) => (
      <article key={entry.id} className={classes.question}>
        <h3>
          {t(`admin.dispute.entry.${entry.kind}`, { who: authorOf(desk, entry.by, t) })}{' '}
          <span className={classes.muted} title={exactMoment(entry.at, locale)}>
            {formatRelative(entry.at, now, locale)}
          </span>
        </h3>
        <p className={classes.prose}>{entry.body}</p>
        {entry.files.length > 0 && (
          <ul>
            {entry.files.map((file) => (
              <li key={file.id}>
                <a href={file.url} download>
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </article>
    ))}
    {desk.order.dispute?.awaitsAnswerOf.map((side) => (
      <p key={side} className={classes.warning}>
        {t('admin.dispute.silent', {
          who: authorOf(desk, side, t),
          moment: formatRelative(desk.answerDueAt, now, locale),
        })}
      </p>
    ))}
  </section>
)

const authorOf = ({ order }: DisputeDesk, by: string, t: AdminText): string => {
  if (by === 'customer') return order.customer.name
  if (by === 'seller') return order.seller.displayName
  return t(`admin.order.actor.${by}`)
}

/** The last messages the two exchanged, whatever they were about. */
export const Conversation = ({ desk, locale, t }: Part) => (
  <section className={classes.panel}>
    <h2>{t('admin.dispute.conversation')}</h2>
    {desk.messages.length === 0 && (
      <p className={classes.muted}>{t('admin.dispute.conversationEmpty')}</p>
    )}
    <ul className={classes.history}>
      {desk.messages.map((message) => (
        <li key={message.id}>
          <span>
            <strong>{message.by}</strong>{' '}
            <span className={classes.muted}>{exactMoment(message.at, locale)}</span>
          </span>
          <span className={classes.prose}>
            {message.body === null || message.body === ''
              ? t('admin.dispute.noText')
              : message.body}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

/** Every decision that was made, those included that a second person did not approve. */
export const Decisions = ({ desk, locale, t }: Part) =>
  desk.decisions.length === 0 ? null : (
    <section className={classes.panel}>
      <h2>{t('admin.dispute.decisions')}</h2>
      {desk.decisions.map((decision) => (
        <article key={decision.id} className={classes.question}>
          <p className={classes.badges}>
            <Badge tone={decision.refusedAt === null ? 'good' : 'bad'}>
              {t(`admin.states.disputeOutcome.${decision.outcome}`)}
            </Badge>
            {decision.refundMinor !== null && (
              <strong>
                {formatMoney(
                  { amountMinor: decision.refundMinor, currency: desk.currency },
                  locale,
                )}
              </strong>
            )}
          </p>
          <p className={classes.muted}>
            {t('admin.dispute.decidedBy', {
              name: decision.decidedBy,
              moment: exactMoment(decision.decidedAt, locale),
            })}
            {decision.approvedBy !== null &&
              ` · ${t('admin.dispute.approvedBy', { name: decision.approvedBy })}`}
            {decision.refusedBy !== null &&
              ` · ${t('admin.dispute.refusedBy', { name: decision.refusedBy })}`}
          </p>
          <blockquote>{decision.reason}</blockquote>
          {decision.note !== '' && (
            <p className={classes.muted}>{t('admin.dispute.note', { note: decision.note })}</p>
          )}
          {decision.refusalNote !== null && (
            <p className={classes.muted}>
              {t('admin.dispute.note', { note: decision.refusalNote })}
            </p>
          )}
        </article>
      ))}
    </section>
  )
