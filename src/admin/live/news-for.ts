import type { RealtimeSignal } from '../../contracts/realtime'
import { pagesOfTopic } from '../../domain/staff/staff-queues'

/**
 * What a signal means for the page that is open: `refresh` a page that only shows, tell that an
 * opened document is `stale` (somebody may be typing there), or tell of `news` elsewhere.
 */
export type News = { kind: 'refresh' } | { kind: 'stale' } | { kind: 'news'; page: string }

/** Null for what does not concern the staff. */
export const newsFor = (
  { topic, subjectId }: Pick<RealtimeSignal, 'topic' | 'subjectId'>,
  pathname: string,
): News | null => {
  const pages = pagesOfTopic(topic)
  const [page] = pages
  if (page === undefined) return null
  const { list, id } = openPage(pathname)
  const isShown = list !== undefined && pages.includes(list)
  if (pathname === '/admin' || (isShown && id === undefined)) return { kind: 'refresh' }
  // A case and a dispute have ids of their own: the signal names the service or the order.
  const isDesk = list === 'moderation-cases' || list === 'disputes'
  if (isShown && (isDesk || id === subjectId)) return { kind: 'stale' }
  return { kind: 'news', page }
}

/** Whether a page only shows: the dashboard or a list, where nobody can be typing. */
export const isToLookAt = (pathname: string): boolean => {
  const { list, id } = openPage(pathname)
  return pathname === '/admin' || (list !== undefined && id === undefined)
}

const openPage = (pathname: string): { list?: string; id?: string } => {
  const [, list, id] = /^\/admin\/collections\/([^/]+)(?:\/([^/]+))?/u.exec(pathname) ?? []
  return { list, id }
}
