import { useTranslations } from 'next-intl'
import type { Notification, Notifications } from '../../contracts/notifications'
import type { OwnPush } from '../../contracts/push'
import { Link } from '../../i18n/navigation'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { Moment } from '../common/moment'
import { PageHeader } from '../common/page-header'
import { PaginationLinks } from '../common/pagination-links'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './notifications-page.module.css'
import { PushOnThisDevice } from './push-on-this-device'
import { ReadAll } from './read-all'
import { RefreshOnNews } from './refresh-on-news'

/** What happened to the reader, newest first, page after page. */
export function NotificationsPage({
  page: { items, nextCursor, unread },
  isContinued,
  readAll,
  push,
}: {
  page: Notifications
  /** Not the first page. */
  isContinued: boolean
  readAll: (data: FormData) => Promise<void>
  push: OwnPush
}) {
  const t = useTranslations('notifications')
  const [newest] = items
  const next = new URLSearchParams({ cursor: nextCursor ?? '' })
  return (
    <>
      <RefreshOnNews />
      <PageHeader
        title={t('title')}
        intro={t('intro')}
        actions={
          unread > 0 && newest && !isContinued ? (
            <ReadAll upTo={newest.id} action={readAll} />
          ) : undefined
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
        />
      ) : (
        <Surface padding="none">
          <ul className={classes.list} aria-label={t('list')}>
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </ul>
        </Surface>
      )}
      <PaginationLinks
        nextHref={nextCursor === null ? null : `${paths.notifications}?${next.toString()}`}
        firstHref={isContinued ? paths.notifications : null}
      />
      {push.publicKey === null ? null : (
        <PushOnThisDevice publicKey={push.publicKey} endpoint={push.endpoint} />
      )}
    </>
  )
}

function Line({ item }: { item: Notification }) {
  const t = useTranslations('notifications')
  return (
    <li>
      <Link
        href={paths.notification(item.id)}
        prefetch={false}
        className={classes.line}
        data-unread={!item.isRead || undefined}
      >
        <span className={classes.words}>
          <span className={classes.title} dir="auto">
            {item.title}
          </span>
          {item.about === null ? null : (
            <span className={classes.about} dir="auto">
              {item.about}
            </span>
          )}
        </span>
        <span className={classes.when}>
          <Moment iso={item.happenedAt} />
          {item.isRead ? null : (
            <>
              <span className={classes.dot} aria-hidden />
              <VisuallyHidden>{t('unread')}</VisuallyHidden>
            </>
          )}
        </span>
      </Link>
    </li>
  )
}
