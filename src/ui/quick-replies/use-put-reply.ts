'use client'
// Client: what is typed is in the browser.

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { putReply } from '../../domain/conversations/put-reply'

/** Prepared answers for a field: opened, put where its cursor is, and the cursor behind them. */
export function usePutReply({
  typed,
  setTyped,
  maxLength,
}: {
  typed: string
  setTyped: (text: string) => void
  /** Characters that the field takes. */
  maxLength: number
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const wasEntered = useRef(false)
  const [isOpen, setIsOpen] = useState(false)
  const [isTooLong, setIsTooLong] = useState(false)
  const close = () => {
    flushSync(() => {
      setIsOpen(false)
      setIsTooLong(false)
    })
    field.current?.focus()
  }
  const put = (reply: string) => {
    // In a field that nobody has been in, the answer goes behind the kept draft.
    const at = wasEntered.current ? field.current?.selectionEnd : null
    const next = putReply({ typed, at: at ?? typed.length, reply })
    if (next.text.length > maxLength) {
      setIsTooLong(true)
      return
    }
    flushSync(() => setTyped(next.text))
    close()
    field.current?.setSelectionRange(next.caret, next.caret)
  }
  return {
    field,
    entered: () => {
      wasEntered.current = true
    },
    isOpen,
    isTooLong,
    toggle: () => (isOpen ? close() : setIsOpen(true)),
    close,
    put,
  }
}
