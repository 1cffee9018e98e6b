import { useTranslations } from 'next-intl'
import type { Currency } from '../../contracts/money'
import { Money } from '../common/money'
import type { RefundShares } from './refund-shares'
import classes from './split-bar.module.css'

/** How a sum is divided between the two sides, in amounts and to scale. */
export function SplitBar({ shares, currency }: { shares: RefundShares; currency: Currency }) {
  const t = useTranslations('orderRequests.split')
  const { customerMinor, sellerMinor } = shares
  const whole = Math.max(1, customerMinor + sellerMinor)
  return (
    <div className={classes.root}>
      <div className={classes.bar} aria-hidden>
        <span className={classes.customer} style={{ flexGrow: customerMinor / whole }} />
        <span className={classes.seller} style={{ flexGrow: sellerMinor / whole }} />
      </div>
      <dl className={classes.legend}>
        <div className={classes.side} data-side="customer">
          <dt>{t('customer')}</dt>
          <dd>
            <Money amountMinor={customerMinor} currency={currency} />
          </dd>
        </div>
        <div className={classes.side} data-side="seller">
          <dt>{t('seller')}</dt>
          <dd>
            <Money amountMinor={sellerMinor} currency={currency} />
          </dd>
        </div>
      </dl>
    </div>
  )
}
