'use client'
// Client: shows messages that arrive and leave while the page is open.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { MessageView } from '../../contracts/conversations'
import { AttachedFiles } from '../common/attached-files'
import { Moment } from '../common/moment'
import { VisuallyHidden } from '../common/visually-hidden'
import { OfferCard } from '../offers/offer-card'
import classes from './conversation.module.css'
import type { OutboxItem } from './use-outbox'

/** A message that the server has. */
export function MessageBubble({ message, isSeen }: { message: MessageView; isSeen: boolean }) {
  const t = useTranslations('messages')
  const author = message.isMine ? t('you') : message.senderName
  if (message.offer) {
    return (
      <div className={classes.offer} data-mine={message.isMine || undefined}>
        <VisuallyHidden>{author} : </VisuallyHidden>
        <OfferCard offer={message.offer} />
        <span className={classes.meta}>
          <Moment iso={message.sentAt} />
          {isSeen ? ` · ${t('seen')}` : null}
        </span>
      </div>
    )
  }
  return (
    <div
      className={classes.bubble}
      data-mine={message.isMine || undefined}
      data-system={message.kind === 'system' || undefined}
      dir="auto"
    >
      <VisuallyHidden>{message.kind === 'system' ? t('system') : author} : </VisuallyHidden>
      {message.body}
      <AttachedFiles files={message.files} />
      <span className={classes.meta}>
        <Moment iso={message.sentAt} />
        {isSeen ? ` · ${t('seen')}` : null}
      </span>
    </div>
  )
}

/** A message on its way: sending, waiting for the network, or refused. */
export function OutboxBubble({
  item,
  onRetry,
  onDiscard,
}: {
  item: OutboxItem
  onRetry: () => void
  onDiscard: () => void
}) {
  const t = useTranslations('messages')
  return (
    <>
      <div className={classes.bubble} data-mine data-state={item.state} dir="auto">
        {item.body}
        <AttachedFiles files={item.files} />
        <span className={classes.meta}>{t(item.state)}</span>
      </div>
      {item.state === 'failed' ? (
        <div className={classes.failure} role="alert">
          {t('failed')}
          <Button variant="subtle" onClick={onRetry}>
            {t('sendAgain')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDiscard}>
            {t('discard')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
