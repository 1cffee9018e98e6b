import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { Moment } from '../common/moment'
import classes from './order-timeline.module.css'

/** Everything that happened to the order, newest first. */
export function OrderTimeline({ timeline }: { timeline: OrderView['timeline'] }) {
  const t = useTranslations('orders.timeline')
  return (
    <ol className={classes.list} reversed>
      {timeline
        .toSorted((a, b) => b.sequence - a.sequence)
        .map((step) => (
          <li key={step.sequence} className={classes.step}>
            <p className={classes.what}>{transitionName(t, step.transition)}</p>
            {step.words ? (
              <p className={classes.words} dir="auto">
                {step.words}
              </p>
            ) : null}
            <p className={classes.when}>
              <Moment iso={step.at} /> · {t(`by.${step.actor}`)}
            </p>
          </li>
        ))}
    </ol>
  )
}

type Translate = ReturnType<typeof useTranslations<'orders.timeline'>>
type Key = Parameters<Translate>[0]

/** Transitions are named by the server; one that this page does not know yet stays readable. */
function transitionName(t: Translate, transition: string): string {
  const key = transition as Key
  return t.has(key) && transition !== 'by' ? t(key) : t('other')
}
