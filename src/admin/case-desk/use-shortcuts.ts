import { useEffect, useRef } from 'react'
import { decisions, shortcutKeys, type Decision } from './decision-text'

type Shortcuts = { choose: (decision: Decision) => void; goNext: () => void }

/** Single letters, left alone while somebody types or holds a modifier. */
export const useShortcuts = (acts: Shortcuts) => {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      const isTyping = Boolean(target?.closest('input, textarea, select, [contenteditable]'))
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const key = event.key.toLowerCase()
      const decision = decisions.find((name) => shortcutKeys[name] === key)
      if (decision === undefined && key !== shortcutKeys.next) return
      event.preventDefault()
      if (decision === undefined) latest.current.goNext()
      else latest.current.choose(decision)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
