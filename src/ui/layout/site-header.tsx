import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '../../i18n/navigation'
import { LogoMark } from '../common/logo-mark'
import { paths } from '../common/paths'
import { AccountArea } from './account-area'
import { ColorSchemeSwitch } from './color-scheme-switch'
import classes from './site-header.module.css'
import { LanguageLink } from './language-link'
import { SearchForm } from './search-form'
import { SkipLink } from './skip-link'

/** Logo, search, the few ways that matter, and the account, on every storefront page. */
export function SiteHeader() {
  const t = useTranslations('common.header')
  return (
    <header className={classes.header}>
      <SkipLink />
      <div className={classes.bar}>
        <Link href={paths.home} className={classes.logo} aria-label={t('home')} prefetch={false}>
          <LogoMark />
          <span className={classes.word}>2Krika</span>
        </Link>
        <div className={classes.search}>
          <SearchForm size="compact" />
        </div>
        <nav className={classes.links} aria-label={t('mainNavigation')}>
          <Link href={paths.search} className={classes.link} prefetch={false}>
            {t('explore')}
          </Link>
          <Link href={paths.briefs} className={classes.link} prefetch={false}>
            {t('briefs')}
          </Link>
          <Link href={paths.sellerSpace} className={classes.link} prefetch={false}>
            {t('sell')}
          </Link>
        </nav>
        <div className={classes.tools}>
          <Link
            href={paths.search}
            className={classes.searchIcon}
            aria-label={t('search')}
            prefetch={false}
          >
            <IconSearch size={22} aria-hidden />
          </Link>
          <div className={classes.preferences}>
            <LanguageLink />
            <ColorSchemeSwitch />
          </div>
          <AccountArea />
        </div>
      </div>
    </header>
  )
}
