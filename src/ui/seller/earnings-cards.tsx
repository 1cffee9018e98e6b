import { useTranslations } from 'next-intl'
import type { EarningsSummary } from '../../contracts/payouts'
import { Money } from '../common/money'
import { Surface } from '../common/surface'
import classes from './earnings-cards.module.css'

const stages = [
  { key: 'held', field: 'heldMinor' },
  { key: 'clearing', field: 'clearingMinor' },
  { key: 'available', field: 'availableMinor' },
  { key: 'paidOut', field: 'paidOutMinor' },
] as const

/** The seller's money in one currency, by how far it has come. */
export function EarningsCards({
  earnings,
  withHelp = false,
}: {
  earnings: EarningsSummary[number]
  withHelp?: boolean
}) {
  const t = useTranslations('seller.earnings')
  return (
    <ul className={classes.grid}>
      {stages.map(({ key, field }) => (
        <li key={key}>
          <Surface>
            <div className={classes.card}>
              <p className={classes.label}>{t(key)}</p>
              <p className={key === 'available' ? classes.strong : classes.amount}>
                <Money amountMinor={earnings[field]} currency={earnings.currency} />
              </p>
              {withHelp ? <p className={classes.help}>{t(`${key}Help`)}</p> : null}
            </div>
          </Surface>
        </li>
      ))}
    </ul>
  )
}
