import { IconArrowsSort, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { SearchSort, type ServiceSearch } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { DisclosureMenu } from '../layout/disclosure-menu'
import { searchAddress } from './search-address'
import classes from './sort-menu.module.css'

/** The orders a list can have; each is a link. */
export function SortMenu({ search }: { search: ServiceSearch }) {
  const t = useTranslations('search.sort')
  return (
    <DisclosureMenu
      label={`${t('label')} : ${t(search.sort)}`}
      face={
        <span className={classes.face}>
          <IconArrowsSort size={18} aria-hidden />
          {t(search.sort)}
        </span>
      }
    >
      <ul>
        {SearchSort.options.map((sort) => (
          <li key={sort}>
            <Link
              href={searchAddress(search, { sort })}
              prefetch={false}
              rel="nofollow"
              className={classes.option}
              aria-current={sort === search.sort ? 'true' : undefined}
            >
              {t(sort)}
              {sort === search.sort ? <IconCheck size={18} aria-hidden /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </DisclosureMenu>
  )
}
