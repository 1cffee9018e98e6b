import { useTranslations } from 'next-intl'
import type { SellerCustomer } from '../../contracts/seller-customers'
import { Moment } from '../common/moment'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { TextLink } from '../common/text-link'
import classes from './customer-list.module.css'

/** Who bought, how often and for how much, with the ways to their last order and to the talk. */
export function CustomerList({ customers }: { customers: readonly SellerCustomer[] }) {
  return (
    <Surface padding="none">
      <ul className={classes.list}>
        {customers.map((customer) => (
          <li key={customer.id} className={classes.row}>
            <CustomerRow customer={customer} />
          </li>
        ))}
      </ul>
    </Surface>
  )
}

function CustomerRow({ customer }: { customer: SellerCustomer }) {
  const t = useTranslations('seller.customers')
  const { name, orders, totals, lastOrder, conversationId } = customer
  return (
    <>
      <div className={classes.line}>
        <strong className={classes.name} dir="auto">
          {name}
        </strong>
        <span className={classes.line}>
          {totals.map(({ currency, netMinor }) => (
            <Money key={currency} amountMinor={netMinor} currency={currency} />
          ))}
        </span>
      </div>
      <p className={classes.dimmed}>
        {t('orders', { count: orders })} ·{' '}
        {t.rich('last', { when: () => <Moment iso={lastOrder.placedAt} /> })}
      </p>
      <div className={classes.links}>
        <TextLink href={paths.order(lastOrder.id)}>
          {t('order', { number: lastOrder.number })}
        </TextLink>
        {conversationId === null ? null : (
          <TextLink href={paths.conversation(conversationId)}>{t('message')}</TextLink>
        )}
      </div>
    </>
  )
}
