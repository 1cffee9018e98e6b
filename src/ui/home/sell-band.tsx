import { useTranslations } from 'next-intl'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { TextilePattern } from '../common/textile-pattern'
import classes from './sell-band.module.css'

/** The way in for those who want to sell. */
export function SellBand() {
  const t = useTranslations('home.sell')
  return (
    <section className={classes.band}>
      <div className={classes.cloth}>
        <TextilePattern tone="onInk" />
      </div>
      <div className={classes.words}>
        <h2>{t('title')}</h2>
        <p className={classes.body}>{t('body')}</p>
        <ButtonLink href={paths.sellerSpace} variant="onInk" size="md">
          {t('action')}
        </ButtonLink>
      </div>
    </section>
  )
}
