import { useLocale, useTranslations } from 'next-intl'
import type { ServiceSearch } from '../../contracts/catalogue'
import { getPathname } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from './price-form.module.css'
import { searchEntries } from './search-address'

/** A price range of one's own, as a plain GET form. */
export function PriceForm({ search }: { search: ServiceSearch }) {
  const t = useTranslations('search.price')
  const action = getPathname({ href: paths.search, locale: useLocale() })
  const others = searchEntries(search, { minPrice: undefined, maxPrice: undefined })
  return (
    <form action={action} method="get" className={classes.form}>
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PriceInput name="minPrice" label={t('min')} value={search.minPrice} />
      <PriceInput name="maxPrice" label={t('max')} value={search.maxPrice} />
      <button type="submit" className={classes.apply}>
        {t('apply')}
      </button>
    </form>
  )
}

function PriceInput(props: { name: string; label: string; value: number | undefined }) {
  const t = useTranslations('search.price')
  return (
    <label className={classes.field}>
      <span className={classes.label}>
        {props.label} ({t('unit')})
      </span>
      <input
        className={classes.input}
        type="number"
        name={props.name}
        defaultValue={props.value}
        min={0}
        step={1}
        inputMode="numeric"
      />
    </label>
  )
}
