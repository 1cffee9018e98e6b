import { useTranslations } from 'next-intl'
import { Link } from '../../i18n/navigation'
import { LogoMark } from '../common/logo-mark'
import { paths } from '../common/paths'
import { WovenRule } from '../common/woven-rule'
import { DataSaverSwitch } from './data-saver-switch'
import { InstallEntry } from './install-entry'
import { LanguageLink } from './language-link'
import classes from './site-footer.module.css'

/** What the market is, and the ways on, below every page. */
export function SiteFooter() {
  const t = useTranslations('common.footer')
  const groups = [
    {
      title: t('customers'),
      links: [
        { href: paths.search, text: t('explore') },
        { href: paths.categories, text: t('categories') },
        { href: paths.howItWorks, text: t('howItWorks') },
        { href: paths.newBrief, text: t('postBrief') },
        { href: paths.orders, text: t('orders') },
      ],
    },
    {
      title: t('sellers'),
      links: [
        { href: paths.signUp, text: t('start') },
        { href: paths.briefs, text: t('briefs') },
        { href: paths.sellerSpace, text: t('sellerSpace') },
      ],
    },
    {
      title: t('rules'),
      links: [
        { href: paths.page('terms'), text: t('terms') },
        { href: paths.page('privacy'), text: t('privacy') },
      ],
    },
  ]
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <div className={classes.about}>
          <span className={classes.brand}>
            <LogoMark size={28} /> 2Krika
          </span>
          <p>{t('about')}</p>
          <WovenRule />
        </div>
        <nav aria-label={t('navigation')} className={classes.groups}>
          {groups.map((group) => (
            <div key={group.title}>
              <h2 className={classes.title}>{group.title}</h2>
              <ul>
                {group.links.map((link) => (
                  <li key={link.href}>
                    <Link href={link.href} prefetch={false} className={classes.link}>
                      {link.text}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className={classes.bottom}>
          <span>{t('openSource')}</span>
          <div className={classes.tools}>
            <InstallEntry />
            <DataSaverSwitch />
            <LanguageLink />
          </div>
        </div>
      </div>
    </footer>
  )
}
