import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { CartGroup, CartLineView } from '../../contracts/cart'
import { Cover } from '../common/cover'
import { Money } from '../common/money'
import { Surface } from '../common/surface'
import classes from './cart.module.css'
import { GroupTotals } from './group-totals'

/** What is about to be ordered and what it comes to, fees included. */
export function CartRecap({ group, lines }: { group: CartGroup; lines: CartLineView[] }) {
  const t = useTranslations()
  return (
    <Surface>
      <section className={classes.group} aria-label={t('checkout.summary')}>
        <ul>
          {lines.map((line) => (
            <RecapLine key={line.id} line={line} />
          ))}
        </ul>
        <GroupTotals group={group} />
        <p className={classes.promise}>
          <IconShieldCheck size={20} aria-hidden />
          <span>{t('cart.promise', { count: lines.length })}</span>
        </p>
      </section>
    </Surface>
  )
}

function RecapLine({ line }: { line: CartLineView }) {
  const t = useTranslations('checkout')
  return (
    <li className={classes.recap}>
      <div className={classes.cover}>
        <Cover picture={line.cover} sizes="5rem" />
      </div>
      <div className={classes.words}>
        <p className={classes.title} dir="auto">
          {line.serviceTitle}
        </p>
        <p className={classes.dimmed} dir="auto">
          {t('by', { name: line.sellerName })}
          {line.quantity > 1 ? ` · × ${line.quantity}` : ''}
        </p>
        {line.quote ? (
          <p className={classes.price}>
            <Money amountMinor={line.quote.subtotalMinor} currency={line.quote.currency} />
          </p>
        ) : null}
      </div>
    </li>
  )
}
