import { useTranslations } from 'next-intl'
import { ButtonLink } from './button-link'
import classes from './pagination-links.module.css'

/** Real links through a list with cursors: onward, and back to its start. */
export function PaginationLinks({
  nextHref,
  firstHref,
}: {
  nextHref: string | null
  firstHref: string | null
}) {
  const t = useTranslations('common.pagination')
  if (!nextHref && !firstHref) return null
  return (
    <nav aria-label={t('label')} className={classes.root}>
      {firstHref ? (
        <ButtonLink href={firstHref} variant="quiet">
          {t('first')}
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink href={nextHref} variant="light">
          {t('next')}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
