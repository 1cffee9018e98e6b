import { useLocale, useTranslations } from 'next-intl'
import type { BriefCard as Brief } from '../../contracts/briefs'
import { formatLanguage, formatMoney, formatDate } from '../../i18n/format'
import { Link } from '../../i18n/navigation'
import { Moment } from '../common/moment'
import { paths } from '../common/paths'
import { Tag } from '../common/tag'
import { BriefStatusTag } from './brief-status-tag'
import classes from './briefs.module.css'

/** A brief in a list: what is needed, for how much, by when, and how many have answered. */
export function BriefCard({ brief, withStatus = false }: { brief: Brief; withStatus?: boolean }) {
  const t = useTranslations('briefs.card')
  const locale = useLocale()
  return (
    <article className={classes.card}>
      <div className={classes.tags}>
        {withStatus ? <BriefStatusTag status={brief.status} /> : null}
        <Tag>{brief.category.title}</Tag>
        {brief.language === locale ? null : <Tag>{formatLanguage(brief.language, locale)}</Tag>}
      </div>
      <h2 className={classes.title} dir="auto">
        <Link href={paths.brief(brief.id)} prefetch={false}>
          {brief.title}
        </Link>
      </h2>
      <p className={classes.excerpt} dir="auto">
        {brief.excerpt}
      </p>
      <p className={classes.budget}>
        <BudgetText brief={brief} />
      </p>
      <p className={classes.facts}>
        <span>{t('offers', { count: brief.offerCount })}</span>
        {brief.wantedBy ? (
          <span>{t('wantedBy', { date: formatDate(brief.wantedBy, locale) })}</span>
        ) : null}
        <span dir="auto">{t('by', { name: brief.customerName })}</span>
        <Moment iso={brief.postedAt} />
      </p>
    </article>
  )
}

/** The budget as one amount or from one to another. */
export function BudgetText({
  brief,
}: {
  brief: Pick<Brief, 'budgetMinMinor' | 'budgetMaxMinor' | 'currency'>
}) {
  const t = useTranslations('briefs.card')
  const locale = useLocale()
  const { currency } = brief
  const min = formatMoney({ amountMinor: brief.budgetMinMinor, currency }, locale)
  const max = formatMoney({ amountMinor: brief.budgetMaxMinor, currency }, locale)
  return <>{min === max ? max : t('range', { min, max })}</>
}
