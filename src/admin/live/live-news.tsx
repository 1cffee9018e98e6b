'use client'
// Client: holds the socket of the staff app, on whatever page it is.
import { useAuth, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { adminLocale, adminText } from '../admin-text'
import classes from './live-news.module.css'
import { isToLookAt, newsFor, type News } from './news-for'
import { openStaffConnection } from './staff-connection'

/** Several signals of one act make one look. */
const gatherMs = 400

/**
 * Around the whole staff app: lists and the dashboard show what changed by themselves; on an opened
 * document, and for things elsewhere, a notice says so and leaves the rest to whoever works there.
 */
export const LiveNews = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth()
  const router = useRouter()
  const pathname = usePathname()
  const [news, setNews] = useState<News | null>(null)
  const [seenOn, setSeenOn] = useState(pathname)
  const path = useRef(pathname)
  useEffect(() => {
    path.current = pathname
  }, [pathname])
  const userId = user?.id
  useEffect(() => {
    if (userId === undefined) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const refreshSoon = () => {
      timer ??= setTimeout(() => {
        timer = null
        router.refresh()
      }, gatherMs)
    }
    const close = openStaffConnection({
      onReturn: () => {
        if (isToLookAt(path.current)) refreshSoon()
      },
      onSignal: (signal) => {
        if (signal.actorId === userId) return
        const found = newsFor(signal, path.current)
        if (found === null) return
        if (found.kind === 'refresh') refreshSoon()
        setNews(found)
      },
    })
    return () => {
      if (timer !== null) clearTimeout(timer)
      close()
    }
  }, [router, userId])
  // Another page has been loaded from the server: it is up to date.
  if (seenOn !== pathname) {
    setSeenOn(pathname)
    setNews(null)
  }
  return (
    <>
      {children}
      <Notice
        news={news}
        onDone={() => setNews(null)}
        onRefresh={() => {
          router.refresh()
          setNews(null)
        }}
      />
    </>
  )
}

type NoticeProps = { news: News | null; onDone: () => void; onRefresh: () => void }

const Notice = ({ news, onDone, onRefresh }: NoticeProps) => {
  const { i18n } = useTranslation()
  const t = adminText(adminLocale(i18n.language))
  return (
    <div role="status" className={classes.place}>
      {news !== null && (
        <div className={classes.notice}>
          {news.kind === 'refresh' && <span>{t('admin.live.refreshed')}</span>}
          {news.kind === 'stale' && (
            <>
              <span>{t('admin.live.stale')}</span>
              <button type="button" className={classes.act} onClick={onRefresh}>
                {t('admin.live.refresh')}
              </button>
            </>
          )}
          {news.kind === 'news' && (
            <a className={classes.act} href={`/admin/collections/${news.page}`}>
              {t(`admin.live.news.${news.page}`)}
            </a>
          )}
          <button
            type="button"
            className={classes.close}
            aria-label={t('admin.live.dismiss')}
            onClick={onDone}
          >
            ×
          </button>
        </div>
      )}
    </div>
  )
}
