import { IconCheck } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ServiceSearch } from '../../contracts/catalogue'
import { formatNumber } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './filter-panel.module.css'
import { useFilterGroups, type FilterGroup, type Filtering } from './filter-words'
import { PriceForm } from './price-form'
import { searchAddress } from './search-address'

const shownAtFirst = 6

/** Filters with how many services each leaves; every one is a link. */
export function FilterPanel(filtering: Filtering) {
  const { search } = filtering
  const groups = useFilterGroups(filtering)
  return (
    <div className={classes.panel}>
      {groups.map((group) => (
        <div key={group.name}>
          <h2 className={classes.title}>{group.title}</h2>
          <Options search={search} group={group} />
          {group.name === 'minPrice' ? <PriceForm search={search} /> : null}
        </div>
      ))}
    </div>
  )
}

function Options({ search, group }: { search: ServiceSearch; group: FilterGroup }) {
  const t = useTranslations('search.facets')
  const chosen = group.options.findIndex((option) => option.isActive)
  const shown = Math.max(shownAtFirst, chosen + 1)
  const rest = group.options.slice(shown)
  const item = (option: FilterGroup['options'][number]) => (
    <li key={option.key}>
      <OptionLink search={search} option={option} />
    </li>
  )
  return (
    <>
      <ul>{group.options.slice(0, shown).map(item)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className={classes.more}>{t('show')}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      ) : null}
    </>
  )
}

function OptionLink(props: { search: ServiceSearch; option: FilterGroup['options'][number] }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const { option } = props
  return (
    <Link
      href={searchAddress(props.search, option.change)}
      prefetch={false}
      rel="nofollow"
      className={classes.option}
      aria-current={option.isActive ? 'true' : undefined}
    >
      <span className={classes.box} aria-hidden>
        {option.isActive ? <IconCheck size={14} stroke={3} /> : null}
      </span>
      <span className={classes.label}>{option.label}</span>
      <span className={classes.count}>
        <span aria-hidden>{formatNumber(option.count, locale)}</span>
        <VisuallyHidden>{t('facets.count', { count: option.count })}</VisuallyHidden>
      </span>
    </Link>
  )
}
