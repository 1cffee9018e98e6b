import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { Surface } from '../common/surface'
import { TextLink } from '../common/text-link'
import classes from './offers.module.css'

/** What was agreed in the offer that an order was made from; nothing for a package. */
export function AgreedScope({ offer }: Pick<OrderView, 'offer'>) {
  const t = useTranslations('offers')
  if (offer === null) return null
  return (
    <Surface>
      <section className={classes.section} aria-label={t('page.agreed')}>
        <div>
          <p className={classes.dimmed}>{t('page.agreed')}</p>
          <h2 dir="auto">{offer.title}</h2>
        </div>
        <Prose text={offer.description} />
        <p>
          <TextLink href={paths.offer(offer.id)}>{t('card.see')}</TextLink>
        </p>
      </section>
    </Surface>
  )
}
