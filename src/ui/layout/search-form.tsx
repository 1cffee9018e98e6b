import { IconSearch } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { getPathname } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from './search-form.module.css'
import { SearchInput } from './search-input'

/** A plain GET form: it searches before any JavaScript has loaded, and suggests once it has. */
export function SearchForm({
  size,
  defaultValue,
}: {
  size: 'compact' | 'large'
  defaultValue?: string
}) {
  const t = useTranslations('common.header')
  const action = getPathname({ href: paths.search, locale: useLocale() })
  return (
    <search aria-label={size === 'large' ? t('search') : t('searchLabel')}>
      <form action={action} method="get" className={classes.form} data-size={size}>
        <IconSearch size={size === 'large' ? 22 : 18} className={classes.icon} aria-hidden />
        <SearchInput
          defaultValue={defaultValue}
          placeholder={t('searchPlaceholder')}
          label={t('searchLabel')}
        />
        <button type="submit" className={classes.button}>
          {size === 'large' ? t('search') : <IconSearch size={18} aria-label={t('search')} />}
        </button>
      </form>
    </search>
  )
}
