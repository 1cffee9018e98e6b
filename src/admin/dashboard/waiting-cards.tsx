import type { Waiting } from '../../queries/moderation/staff-dashboard'
import type { AdminText } from '../admin-text'
import classes from './dashboard.module.css'

type Item = {
  key: string
  count: number
  isLate: boolean
  title: string
  detail: string
  href: string
}

/** The things this role looks after, what waits first. */
export const itemsOf = (waiting: Waiting, t: AdminText): Item[] => {
  const item = (key: string, count: number | null, where: string, detail?: string): Item[] =>
    count === null
      ? []
      : [
          {
            key,
            count,
            isLate: false,
            title: t(`admin.dashboard.${key}`),
            detail: detail ?? t(`admin.dashboard.${key}Detail`),
            href: `/admin/collections/${where}`,
          },
        ]
  const { cases, disputes } = waiting
  const items = [
    ...item(
      'cases',
      cases?.open ?? null,
      'moderation-cases?where[status][equals]=open&sort=openedAt',
      t('admin.dashboard.casesDetail', { overdue: cases?.overdue ?? 0 }),
    ).map((entry) => ({ ...entry, isLate: (cases?.overdue ?? 0) > 0 })),
    ...item(
      'disputes',
      disputes?.open ?? null,
      'disputes?where[status][in]=open,deciding&sort=dueAt',
      t('admin.dashboard.disputesDetail', {
        overdue: disputes?.overdue ?? 0,
        approvals: disputes?.approvals ?? 0,
      }),
    ).map((entry) => ({ ...entry, isLate: (disputes?.overdue ?? 0) > 0 })),
    ...item(
      'payouts',
      waiting.payoutsToApprove,
      'payouts?where[status][equals]=awaiting_approval&sort=requestedAt',
    ),
    ...item('chargebacks', waiting.openChargebacks, 'chargebacks?where[closedAt][exists]=false'),
    ...item(
      'differences',
      waiting.openDifferences,
      'reconciliation-differences?where[status][equals]=open&sort=foundAt',
    ),
    ...item('quarantine', waiting.quarantined, 'payments?where[status][equals]=quarantined'),
    ...item('refunds', waiting.stuckRefunds, 'payments?where[status][equals]=refund_pending'),
    ...item(
      'identity',
      waiting.unverifiedSellers,
      'sellers?where[isIdentityVerified][equals]=false',
    ),
    ...item('mails', waiting.failedMails, 'events?sort=-occurredAt'),
    ...item(
      'runs',
      waiting.failedRuns,
      'workflow-runs?where[status][in]=failed,compensating,compensation_failed&sort=-changedAt',
    ),
  ]
  return items.toSorted((a, b) => Number(b.count > 0) - Number(a.count > 0))
}

/** Each thing with its number; what is at zero steps back. */
export const WaitingCards = ({ items, title }: { items: Item[]; title: string }) => (
  <section aria-label={title}>
    <ul className={classes.cards}>
      {items.map((item) => (
        <li key={item.key}>
          <a
            href={item.href}
            className={classes.card}
            data-waiting={item.count > 0 || undefined}
            data-late={item.isLate || undefined}
          >
            <strong className={classes.count}>{item.count}</strong>
            <span className={classes.cardTitle}>{item.title}</span>
            <span className={classes.cardDetail}>{item.detail}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
)
