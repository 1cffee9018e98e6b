import {
  IconBuildingStore,
  IconBulb,
  IconCalendar,
  IconChartBar,
  IconCoins,
  IconMessageBolt,
  IconPackage,
  IconSun,
  IconTicket,
  IconUserCircle,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from './seller-nav.module.css'

const places = [
  { key: 'home', href: paths.sellerSpace, Icon: IconSun },
  { key: 'orders', href: paths.sellerOrders, Icon: IconPackage },
  { key: 'calendar', href: paths.sellerCalendar, Icon: IconCalendar },
  { key: 'briefs', href: paths.briefs, Icon: IconBulb },
  { key: 'services', href: paths.sellerServices, Icon: IconBuildingStore },
  { key: 'customers', href: paths.sellerCustomers, Icon: IconUsers },
  { key: 'replies', href: paths.sellerReplies, Icon: IconMessageBolt },
  { key: 'analytics', href: paths.sellerAnalytics, Icon: IconChartBar },
  { key: 'earnings', href: paths.sellerEarnings, Icon: IconCoins },
  { key: 'coupons', href: paths.sellerCoupons, Icon: IconTicket },
  { key: 'profile', href: paths.sellerProfile, Icon: IconUserCircle },
] as const satisfies readonly { key: string; href: string; Icon: Icon }[]

export type SellerPlace = (typeof places)[number]['key']

/** The ways through the seller's side, with the page one is on. */
export function SellerNav({ current }: { current: SellerPlace }) {
  const t = useTranslations('seller.nav')
  return (
    <nav aria-label={t('label')} className={classes.nav}>
      <ul className={classes.list}>
        {places.map(({ key, href, Icon }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              className={classes.link}
              aria-current={key === current ? 'page' : undefined}
            >
              <Icon size={20} aria-hidden />
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
