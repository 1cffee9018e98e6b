'use client'
// Client: threads move up and fill with unread messages while the page is open.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ConversationView } from '../../contracts/conversations'
import type { Page } from '../../contracts/pagination'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { TextLink } from '../common/text-link'
import { useCursorList } from '../common/use-cursor-list'
import { Conversation } from './conversation'
import { ConversationRow } from './conversation-row'
import { conversationsQueryKey, fetchConversations } from './conversations-api'
import classes from './messages-screen.module.css'

/** All threads, and the open one beside them (on a phone: instead of them). */
export function MessagesScreen({
  initial,
  openId,
  opened,
}: {
  initial: Page<ConversationView>
  openId: string | null
  /** The open thread, which may be older than the listed ones. */
  opened: ConversationView | null
}) {
  const t = useTranslations('messages')
  const { items, hasMore, isLoadingMore, canAct, loadMore } = useCursorList({
    queryKey: conversationsQueryKey,
    initial,
    fetchPage: fetchConversations,
  })
  const open = items.find(({ id }) => id === openId) ?? opened
  return (
    <div className={classes.frame} data-open={open ? true : undefined}>
      <nav className={classes.listPane} aria-label={t('list')}>
        <Surface padding="none">
          <ul className={classes.list}>
            {items.map((conversation) => (
              <li key={conversation.id}>
                <ConversationRow conversation={conversation} isOpen={conversation.id === openId} />
              </li>
            ))}
          </ul>
        </Surface>
        {hasMore ? (
          <Button
            mt="sm"
            variant="subtle"
            fullWidth
            disabled={!canAct}
            loading={isLoadingMore}
            onClick={loadMore}
          >
            {t('olderThreads')}
          </Button>
        ) : null}
      </nav>
      {open ? <OpenThread conversation={open} /> : <p className={classes.choose}>{t('choose')}</p>}
    </div>
  )
}

function OpenThread({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations('messages')
  const { id, otherName, otherAvatar, otherHandle } = conversation
  return (
    <div>
      <div className={classes.back}>
        <TextLink href={paths.messages}>← {t('back')}</TextLink>
      </div>
      <Surface padding="none">
        <Conversation
          key={id}
          conversationId={id}
          side={conversation.side}
          title={otherName}
          otherReadAt={conversation.otherReadAt}
          height="full"
          header={
            <div className={classes.head}>
              <Avatar picture={otherAvatar} name={otherName} size={40} />
              <h2 className={classes.headName} dir="auto">
                {otherName}
              </h2>
              {otherHandle ? (
                <TextLink href={paths.seller(otherHandle)}>{t('profile')}</TextLink>
              ) : null}
              {conversation.side === 'seller' ? (
                <ButtonLink href={paths.newOffer(id)} variant="light">
                  {t('makeOffer')}
                </ButtonLink>
              ) : null}
            </div>
          }
        />
      </Surface>
    </div>
  )
}
