import { useTranslations } from 'next-intl'
import type { PayoutOverview } from '../../contracts/payouts'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { Surface } from '../common/surface'
import classes from './payouts.module.css'

/** What still clears, order by order, and when it becomes available. */
export function ClearingList({ clearing }: { clearing: PayoutOverview['clearing'] }) {
  const t = useTranslations('payouts.clearing')
  if (clearing.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="clearing">
      <h2 id="clearing">{t('title')}</h2>
      <Surface padding="none">
        <ul className={classes.list}>
          {clearing.map((one) => (
            <li
              key={`${one.orderNumber} ${one.availableAt} ${one.amountMinor}`}
              className={classes.row}
            >
              <span className={classes.words}>
                {t('line', { number: one.orderNumber })}
                <span className={classes.dimmed}>
                  <Moment iso={one.availableAt} />
                </span>
              </span>
              <strong>
                <Money amountMinor={one.amountMinor} currency={one.currency} />
              </strong>
            </li>
          ))}
        </ul>
      </Surface>
    </section>
  )
}
