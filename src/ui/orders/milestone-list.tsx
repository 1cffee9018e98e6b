import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { Tag, type TagTone } from '../common/tag'
import { useIsPast } from '../common/use-minute'
import classes from './milestone-list.module.css'
import sections from './order-screen.module.css'

type Milestone = OrderView['milestones'][number]

const tones: Record<Milestone['status'], TagTone> = {
  pending: 'neutral',
  in_progress: 'accent',
  delivered: 'warning',
  released: 'good',
  refunded: 'neutral',
  split: 'neutral',
}

/** The parts of the work one after the other: what each costs, and where it stands. */
export function MilestoneList({ order }: { order: OrderView }) {
  const t = useTranslations('orders.milestones')
  const stands = new Map(order.milestones.map((milestone) => [milestone.id, milestone]))
  return (
    <section className={sections.section} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ol className={classes.list}>
        {order.quote.milestones.map((part) => {
          const milestone = stands.get(part.id)
          return (
            <li
              key={part.id}
              className={classes.milestone}
              aria-current={isCurrent(milestone) ? 'step' : undefined}
            >
              <div className={classes.words}>
                <p className={classes.title} dir="auto">
                  {part.title}
                </p>
                {part.description ? (
                  <p className={classes.dimmed} dir="auto">
                    {part.description}
                  </p>
                ) : null}
                <p className={classes.dimmed}>
                  <MilestoneTime milestone={milestone} days={part.dueDays} />
                </p>
              </div>
              <div className={classes.side}>
                <Money
                  amountMinor={order.side === 'seller' ? part.sellerNetMinor : part.totalMinor}
                  currency={order.quote.currency}
                />
                {milestone ? (
                  <Tag tone={tones[milestone.status]}>{t(`status.${milestone.status}`)}</Tag>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const isCurrent = (milestone: Milestone | undefined): boolean =>
  milestone?.status === 'in_progress' || milestone?.status === 'delivered'

function MilestoneTime({ milestone, days }: { milestone: Milestone | undefined; days: number }) {
  const t = useTranslations('orders.milestones')
  const { status, dueAt } = milestone ?? { status: 'pending', dueAt: null }
  const isLate = useIsPast(dueAt)
  if (status === 'in_progress' && dueAt) {
    return t.rich(isLate ? 'late' : 'due', { when: () => <Moment iso={dueAt} /> })
  }
  return t('days', { days })
}
