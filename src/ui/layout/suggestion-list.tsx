'use client'
// Client: follows what is typed.

import { IconCategory, IconSearch, IconUserCircle } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Suggestion } from '../../contracts/catalogue'
import { useRouter } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from './suggestion-list.module.css'

export type SuggestionListProps = { id: string; input: HTMLInputElement }

/** A pause in typing after which it is worth asking. */
const pauseMs = 150
const icons = { category: IconCategory, seller: IconUserCircle, service: IconSearch }
const none: Suggestion[] = []

/**
 * What somebody may be looking for, below the field they type in. Arrows choose, Enter opens, Escape
 * closes; without a choice Enter searches as ever. Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SuggestionList({ id, input }: SuggestionListProps) {
  const t = useTranslations('common.header.suggestions')
  const router = useRouter()
  const { items, close } = useSuggestions(input)
  const [chosen, setChosen] = useState(-1)
  const listId = `${id}-list`
  const optionId = (index: number) => `${id}-option-${index}`
  const open = ({ kind, slug }: Suggestion) => {
    close()
    input.blur()
    router.push(pathOf(kind, slug))
  }

  useEffect(() => setChosen(-1), [items])
  useComboboxRole(input, { listId, isOpen: items.length > 0, active: chosen, optionId })
  useKeys(input, (event) => {
    if (items.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are suggestions: the field itself.
      setChosen((before) => ((before + 1 + step + items.length + 1) % (items.length + 1)) - 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter') {
      const suggestion = items[chosen]
      if (suggestion === undefined) return
      event.preventDefault()
      open(suggestion)
    }
  })

  return (
    <>
      <span role="status" className={classes.status}>
        {items.length > 0 ? t('count', { count: items.length }) : null}
      </span>
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('label')}
        className={classes.list}
        hidden={items.length === 0}
      >
        {items.map((suggestion, index) => {
          const Icon = icons[suggestion.kind]
          return (
            <div
              key={`${suggestion.kind} ${suggestion.slug}`}
              id={optionId(index)}
              role="option"
              aria-selected={index === chosen}
              className={classes.option}
              // Before the field loses the focus, which closes the list.
              onPointerDown={(event) => event.preventDefault()}
              tabIndex={-1}
              onPointerUp={() => open(suggestion)}
            >
              <Icon size={18} aria-hidden />
              <span dir="auto" className={classes.words}>
                {suggestion.label}
              </span>
              {suggestion.kind === 'service' ? null : (
                <span className={classes.kind}>{t(suggestion.kind)}</span>
              )}
            </div>
          )
        })}
      </div>
    </>
  )
}

const pathOf = (kind: Suggestion['kind'], slug: string): string => {
  switch (kind) {
    case 'category':
      return paths.category(slug)
    case 'seller':
      return paths.seller(slug)
    case 'service':
      return paths.service(slug)
  }
}

/** Asks a moment after the last key; an answer that comes too late is dropped. */
function useSuggestions(input: HTMLInputElement) {
  const locale = useLocale()
  const [items, setItems] = useState(none)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking: AbortController | undefined
    const stop = () => {
      clearTimeout(timer)
      asking?.abort()
    }
    const ask = async (typed: string) => {
      asking = new AbortController()
      const { signal } = asking
      try {
        const found = await suggestionsFor(typed, { locale, signal })
        if (!signal.aborted) setItems(found)
      } catch {
        // Suggestions are a courtesy: without them the search works as it is.
        if (!signal.aborted) setItems(none)
      }
    }
    const follow = () => {
      stop()
      const typed = input.value.trim()
      if (typed === '') setItems(none)
      else timer = setTimeout(() => void ask(typed), pauseMs)
    }
    const leave = () => {
      stop()
      setItems(none)
    }
    input.addEventListener('input', follow)
    input.addEventListener('blur', leave)
    // Something may have been typed while this was loading.
    if (document.activeElement === input) follow()
    return () => {
      stop()
      input.removeEventListener('input', follow)
      input.removeEventListener('blur', leave)
    }
  }, [input, locale])
  return { items, close: () => setItems(none) }
}

const suggestionsFor = async (
  typed: string,
  { locale, signal }: { locale: string; signal: AbortSignal },
): Promise<Suggestion[]> => {
  const query = new URLSearchParams({ q: typed.slice(0, 80) }).toString()
  const answer = await fetch(`/api/v1/suggestions?${query}`, {
    headers: { accept: 'application/json', 'accept-language': locale },
    signal,
  })
  if (!answer.ok) return none
  const { items } = (await answer.json()) as { items?: Suggestion[] }
  return items ?? none
}

type Combobox = {
  listId: string
  isOpen: boolean
  active: number
  optionId: (index: number) => string
}

function useComboboxRole(
  input: HTMLInputElement,
  { listId, isOpen, active, optionId }: Combobox,
): void {
  const activeId = active < 0 ? null : optionId(active)
  useEffect(() => {
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-expanded': String(isOpen),
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
    if (activeId === null) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', activeId)
  }, [input, listId, isOpen, activeId])
}

function useKeys(input: HTMLInputElement, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      latest.current(event)
    }
    input.addEventListener('keydown', listen)
    return () => input.removeEventListener('keydown', listen)
  }, [input])
}
