import { useTranslations } from 'next-intl'
import type { ConversationView } from '../../contracts/conversations'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { Moment } from '../common/moment'
import { paths } from '../common/paths'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './messages-screen.module.css'

/** One thread in the list: with whom, the last words, and how many are unread. */
export function ConversationRow({
  conversation,
  isOpen,
}: {
  conversation: ConversationView
  isOpen: boolean
}) {
  const t = useTranslations('messages')
  const { unreadCount } = conversation
  return (
    <Link
      href={paths.conversation(conversation.id)}
      prefetch={false}
      className={classes.thread}
      aria-current={isOpen ? 'page' : undefined}
    >
      <Avatar picture={conversation.otherAvatar} name={conversation.otherName} size={44} />
      <span className={classes.words}>
        <span className={classes.name} dir="auto">
          {conversation.otherName}
        </span>
        <span className={classes.preview} data-unread={unreadCount > 0 || undefined} dir="auto">
          {conversation.preview}
        </span>
      </span>
      <span className={classes.end}>
        <Moment iso={conversation.lastMessageAt} />
        {unreadCount > 0 ? (
          <span className={classes.badge}>
            <span aria-hidden>{unreadCount}</span>
            <VisuallyHidden>{t('unread', { count: unreadCount })}</VisuallyHidden>
          </span>
        ) : null}
      </span>
    </Link>
  )
}
