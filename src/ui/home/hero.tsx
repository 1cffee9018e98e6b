import { useTranslations } from 'next-intl'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { TextilePattern } from '../common/textile-pattern'
import { SearchForm } from '../layout/search-form'
import classes from './hero.module.css'

const popular = ['logo', 'website', 'translation', 'video', 'flyer'] as const

/** Search first, on indigo cloth. */
export function Hero() {
  const t = useTranslations('home')
  return (
    <section className={classes.band}>
      <div className={classes.cloth}>
        <TextilePattern tone="onInk" />
      </div>
      <div className={classes.inner}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.intro}>{t('intro')}</p>
        <div className={classes.search}>
          <SearchForm size="large" />
        </div>
        <ul className={classes.popular} aria-label={t('popular')}>
          {popular.map((name) => {
            const words = t(`popularSearches.${name}`)
            return (
              <li key={name}>
                <Link
                  href={{ pathname: paths.search, query: { q: words } }}
                  prefetch={false}
                  className={classes.chip}
                >
                  {words}
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
