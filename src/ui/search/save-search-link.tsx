import { IconBookmark } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceSearch } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from '../share/quiet-act.module.css'
import { searchEntries } from './search-address'

/**
 * Leads to a page that keeps this search; whoever is not signed in comes back to it afterwards. A
 * search that asks for nothing has none.
 */
export function SaveSearchLink({ search }: { search: ServiceSearch }) {
  const t = useTranslations('search')
  const asked = searchEntries(search, { sort: undefined })
  if (asked.length === 0) return null
  return (
    <Link
      href={paths.newSavedSearch(new URLSearchParams(asked).toString())}
      prefetch={false}
      rel="nofollow"
      className={classes.act}
    >
      <IconBookmark size={20} aria-hidden /> {t('save')}
    </Link>
  )
}
