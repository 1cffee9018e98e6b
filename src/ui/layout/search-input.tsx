'use client'
// Client: suggestions come once somebody is about to type.

import { useEffect, useId, useState, type ComponentType } from 'react'
import classes from './search-form.module.css'
import type { SuggestionListProps } from './suggestion-list'

/** The field of a search form; what is suggested is loaded on its first focus. */
export function SearchInput(props: { label: string; placeholder: string; defaultValue?: string }) {
  const id = useId()
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  const [List, setList] = useState<ComponentType<SuggestionListProps> | null>(null)
  const [isWanted, setIsWanted] = useState(false)
  useEffect(() => {
    // Somebody may type before this runs.
    if (input !== null && input === document.activeElement) setIsWanted(true)
  }, [input])
  useEffect(() => {
    if (!isWanted) return
    import('./suggestion-list')
      .then(({ SuggestionList }) => setList(() => SuggestionList))
      // Without a network the form is still a form.
      .catch(() => undefined)
  }, [isWanted])
  return (
    <>
      <input
        ref={setInput}
        className={classes.input}
        type="search"
        name="q"
        defaultValue={props.defaultValue}
        placeholder={props.placeholder}
        aria-label={props.label}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        onFocus={() => setIsWanted(true)}
      />
      {List !== null && input !== null ? <List id={id} input={input} /> : null}
    </>
  )
}
