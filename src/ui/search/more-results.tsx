'use client'
// Client: further results join the list in place. Without JavaScript the link leads to their page.

import { useLocale, useTranslations } from 'next-intl'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type MouseEvent,
} from 'react'
import { Link } from '../../i18n/navigation'
import { callApi } from '../api-client'
import button from '../common/button-link.module.css'
import pagination from '../common/pagination-links.module.css'
import text from '../common/text.module.css'
import { searchPageShape } from '../member-answers'
import type { ServiceGrid } from '../services/service-grid'
import { appendedTo, rememberAppended, rememberPlace, type Appended } from './appended-results'
import classes from './more-results.module.css'

/** Loaded with the first further page; there at once when somebody comes back to one. */
let LoadedGrid: typeof ServiceGrid | null = null

export type MoreResultsProps = {
  /** The search as the API reads it, without a place in it. */
  query: Record<string, string>
  /** Where the results on the page begin; empty for the first page. */
  cursor: string
  nextCursor: string | null
  /** How many results the page came with. */
  count: number
  /** Addresses without the language: of the search from its start, and from a place in it. */
  firstHref: string | null
  hrefFrom: string
}

/** The way onward through a list of services, and back to its start. */
export function MoreResults(props: MoreResultsProps) {
  const t = useTranslations('common.pagination')
  const isScripted = useSyncExternalStore(subscribeNever, always, never)
  const { appended, append, state } = useAppended(props)
  const { services, nextCursor } = appended
  const list = useRef<HTMLDivElement>(null)
  useFocusOnNew(list, services.length)
  const nextHref = nextCursor === null ? null : hrefAt(props.hrefFrom, nextCursor)
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    // A new tab is a page of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!state.isLoading) void append()
  }
  const wait = state.isLoading ? 'loading' : 'more'
  return (
    <>
      {services.length > 0 && LoadedGrid !== null ? (
        <div ref={list} className={classes.list}>
          <LoadedGrid services={services} headingLevel={2} withHearts />
        </div>
      ) : null}
      <p role="status" className={text.visuallyHidden}>
        {state.added > 0
          ? t('added', { added: state.added, shown: props.count + services.length })
          : null}
      </p>
      {state.hasFailed ? (
        <p role="alert" className={classes.failed}>
          {t('failed')}
        </p>
      ) : null}
      {nextHref === null && props.firstHref === null ? null : (
        <nav aria-label={t('label')} className={pagination.root}>
          {props.firstHref === null ? null : (
            <Link
              href={props.firstHref}
              prefetch={false}
              className={button.root}
              data-variant="quiet"
              data-size="sm"
            >
              {t('first')}
            </Link>
          )}
          {nextHref === null ? null : (
            <Link
              href={nextHref}
              prefetch={false}
              className={button.root}
              data-variant="light"
              data-size="sm"
              aria-busy={state.isLoading || undefined}
              onClick={onClick}
            >
              {t(isScripted ? wait : 'next')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

const subscribeNever = () => () => undefined
const always = () => true
const never = () => false

const hrefAt = (hrefFrom: string, cursor: string): string =>
  `${hrefFrom}${hrefFrom.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor }).toString()}`

/** What was added to this list here, also before somebody left for a service and came back. */
function useAppended({ query, cursor, nextCursor, hrefFrom }: MoreResultsProps) {
  const locale = useLocale()
  const from = `${locale} ${hrefFrom} ${cursor}`
  const [known] = useState(() => (LoadedGrid === null ? null : appendedTo(from)))
  const [appended, setAppended] = useState<Appended>(known ?? { services: [], nextCursor })
  const [state, setState] = useState({ isLoading: false, hasFailed: false, added: 0 })

  useLayoutEffect(() => {
    if (known !== null) window.scrollTo(0, known.y)
  }, [known])
  const hasSome = appended.services.length > 0
  useEffect(() => (hasSome ? rememberPlace() : undefined), [hasSome])

  const append = async () => {
    setState({ isLoading: true, hasFailed: false, added: 0 })
    const next = appended.nextCursor ?? ''
    try {
      const asked = { ...query, cursor: next }
      const page = await callApi({ path: '/services', query: asked, schema: searchPageShape })
      // After the answer: a script that was asked for without a network is not asked for again.
      const loaded = await import('../services/service-grid')
      LoadedGrid = loaded.ServiceGrid
      const longer = {
        services: [...appended.services, ...page.items],
        nextCursor: page.nextCursor,
      }
      window.history.replaceState(null, '', `/${locale}${hrefAt(hrefFrom, next)}`)
      rememberAppended(from, longer)
      setAppended(longer)
      setState({ isLoading: false, hasFailed: false, added: page.items.length })
    } catch {
      setState({ isLoading: false, hasFailed: true, added: 0 })
    }
  }
  return { appended, append, state }
}

/** Whoever asked for more goes on reading with the first of it; nothing scrolls. */
function useFocusOnNew(list: { current: HTMLElement | null }, length: number): void {
  const before = useRef(length)
  useEffect(() => {
    const first = before.current
    before.current = length
    if (length <= first) return
    const titles = list.current?.querySelectorAll<HTMLElement>('h2 a')
    titles?.[first]?.focus({ preventScroll: true })
  }, [list, length])
}
