'use client'
// Client: shows what happens this second.

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import classes from './typing-line.module.css'
import { useTyping } from './use-typing'

/** Around the field of a thread: says to the other side that we type, and shows when they do. */
export function TypingLine({
  conversationId,
  name,
  children,
}: {
  conversationId: string
  /** The name of the other side. */
  name: string
  children: ReactNode
}) {
  const t = useTranslations('live')
  const { isOtherTyping, tell } = useTyping(conversationId)
  return (
    <div onInput={tell}>
      {/* Its place is kept, so that nothing jumps; not announced, it would interrupt for nothing. */}
      <p className={classes.line} dir="auto" aria-hidden={!isOtherTyping}>
        {isOtherTyping ? t('typing', { name }) : ''}
      </p>
      {children}
    </div>
  )
}
