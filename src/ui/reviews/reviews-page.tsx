import { useTranslations } from 'next-intl'
import type { Page } from '../../contracts/pagination'
import type { ReviewFilter, ReviewedSubject } from '../../contracts/reviews'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { FilterLinks } from '../common/filter-links'
import { PageFrame } from '../common/page-frame'
import { PageHeader } from '../common/page-header'
import { PaginationLinks } from '../common/pagination-links'
import { RatingSummary } from './rating-summary'
import { ReviewList, type ShownReview } from './review-list'

type Props = {
  subject: ReviewedSubject
  page: Page<ShownReview>
  filter: ReviewFilter
  isContinued: boolean
  /** Of this list without filters, and of what it is about. */
  paths: { list: string; subject: string }
  backLabel: string
}

/** All reviews of a service or a seller, by stars and with real links through them. */
export function ReviewsPage({ subject, page, filter, isContinued, paths, backLabel }: Props) {
  const t = useTranslations('service.reviews.page')
  const address = (asked: ReviewFilter & { cursor?: string }) => addressOf(paths.list, asked)
  return (
    <PageFrame>
      <PageHeader
        title={t('title', { title: subject.title })}
        actions={
          <ButtonLink href={paths.subject} variant="light">
            {backLabel}
          </ButtonLink>
        }
      />
      {subject.rating.count === 0 ? (
        <EmptyState title={t('noneTitle')} body={t('noneBody')} />
      ) : (
        <>
          <RatingSummary
            rating={subject.rating}
            histogram={subject.histogram}
            hrefOf={(stars) => address({ ...filter, stars })}
            current={filter.stars}
          />
          <Filters subject={subject} filter={filter} address={address} />
          {page.items.length === 0 ? (
            <EmptyState
              title={t('emptyTitle')}
              body={t('emptyBody')}
              action={<ButtonLink href={paths.list}>{t('showAll')}</ButtonLink>}
            />
          ) : (
            <ReviewList reviews={page.items} sellerName={subject.sellerName} />
          )}
          <PaginationLinks
            nextHref={page.nextCursor ? address({ ...filter, cursor: page.nextCursor }) : null}
            firstHref={isContinued ? address(filter) : null}
          />
        </>
      )}
    </PageFrame>
  )
}

function Filters({
  subject,
  filter,
  address,
}: {
  subject: ReviewedSubject
  filter: ReviewFilter
  address: (asked: ReviewFilter) => string
}) {
  const t = useTranslations('service.reviews.page')
  const { stars, only } = filter
  const given = subject.histogram.filter(({ count }) => count > 0)
  return (
    <FilterLinks
      label={t('filter')}
      links={[
        { href: address({ only }), title: t('everything'), isCurrent: stars === undefined },
        ...given.map((row) => ({
          href: address({ stars: row.stars, only }),
          title: t('stars', { stars: row.stars }),
          isCurrent: row.stars === stars,
        })),
        {
          href: address({ stars, only: only ? undefined : 'words' }),
          title: t('words'),
          isCurrent: only !== undefined,
        },
      ]}
    />
  )
}

const addressOf = (list: string, asked: ReviewFilter & { cursor?: string }): string => {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return query.size === 0 ? list : `${list}?${query.toString()}`
}
