import type { Tx } from '../../context'
import type { StoredEvent } from '../../store/event-delivery'
import {
  insertNotifications,
  type KeptNotification,
  type NewNotification,
} from '../../store/notifications/notifications'
import { mailLinks, type MailData, type MailTemplate } from '../../workflows/mails/mail-templates'
import type { EventMail } from './queue-event-mails'
import { unmailedNotices } from './unmailed-notices'

/** One notification that an event causes. */
export type Notice = Pick<NewNotification, 'userId' | 'template' | 'data' | 'path'> & {
  /** Where several events may cause the same line. */
  dedupeKey?: string
}

/**
 * Keeps what an event means to each member for the list behind their bell: whatever is mailed, and
 * what is worth a line but no mail. Nobody is told of their own acts, but where a thief may have
 * been at work. Returns the ids of those that are new.
 */
export const keepNotices = async (
  tx: Tx,
  event: StoredEvent,
  mails: readonly EventMail[],
): Promise<KeptNotification[]> => {
  const notices = [...mails.flatMap(noticeOf), ...(await unmailedNotices(tx, event))]
  const wanted = notices.filter(
    ({ userId, template }) => userId !== event.actorId || toldToActors.has(template),
  )
  return insertNotifications(
    tx,
    wanted.map((notice) => ({
      ...notice,
      happenedAt: event.occurredAt,
      dedupeKey: notice.dedupeKey ?? `${event.id}:${notice.template}`,
    })),
  )
}

/**
 * Told to whoever did it too: it may have been somebody else; and the second of two reviews is what
 * shows the first.
 */
const toldToActors: ReadonlySet<string> = new Set<MailTemplate | 'review-received'>([
  'review-received',
  'password-changed',
  'payout-method-added',
  'payout-method-changed',
])

const noticeOf = (mail: EventMail): Notice[] =>
  // Nobody reads it there: the account is closed.
  mail.template === 'account-suspended'
    ? []
    : [
        {
          userId: mail.recipient.userId,
          template: mail.template,
          data: mail.data,
          path: mail.template === 'password-changed' ? '/account' : pathOf(mail),
        },
      ]

const pathOf = <Template extends MailTemplate>(mail: {
  template: Template
  data: MailData[Template]
}): string => mailLinks[mail.template](mail.data, '')
