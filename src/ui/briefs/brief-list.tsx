import type { BriefCard as Brief } from '../../contracts/briefs'
import type { Page } from '../../contracts/pagination'
import { PaginationLinks } from '../common/pagination-links'
import { BriefCard } from './brief-card'
import classes from './briefs.module.css'

/** Briefs one below the other, with real links to those that follow. */
export function BriefList({
  page,
  path,
  query = {},
  isContinued,
  withStatus = false,
}: {
  page: Page<Brief>
  path: string
  query?: Record<string, string>
  /** This is not the first page. */
  isContinued: boolean
  withStatus?: boolean
}) {
  const address = (more: Record<string, string>) => {
    const search = new URLSearchParams({ ...query, ...more }).toString()
    return search === '' ? path : `${path}?${search}`
  }
  return (
    <>
      <ul className={classes.list}>
        {page.items.map((brief) => (
          <li key={brief.id}>
            <BriefCard brief={brief} withStatus={withStatus} />
          </li>
        ))}
      </ul>
      <PaginationLinks
        nextHref={page.nextCursor ? address({ cursor: page.nextCursor }) : null}
        firstHref={isContinued ? address({}) : null}
      />
    </>
  )
}
