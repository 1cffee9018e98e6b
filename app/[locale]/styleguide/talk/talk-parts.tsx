'use client'
// Client: parts that are given what to call.

import { MessageBubble, OutboxBubble } from '@/src/ui/conversations/message-bubble'
import { NotificationsPage } from '@/src/ui/notifications/notifications-page'
import { OfferCard } from '@/src/ui/offers/offer-card'
import { Surface } from '@/src/ui/common/surface'
import { QuickReplyRow } from '@/src/ui/quick-replies/quick-reply-row'
import quickReplies from '@/src/ui/quick-replies/quick-replies.module.css'
import { Sample, SamplesOf } from '../samples-of'
import { messages, notifications, offers, outbox, replies } from './talk-samples'

const nothing = () => undefined
const later = async () => {
  await Promise.resolve()
}
const thread = { display: 'flex', flexDirection: 'column', gap: 8 } as const
const push = { publicKey: null, endpoint: null }

export function MessageSamples() {
  return (
    <SamplesOf title="Messages">
      {messages.map(({ name, message, isSeen }) => (
        <Sample key={name} name={name}>
          <div style={thread}>
            <MessageBubble message={message} isSeen={isSeen} />
          </div>
        </Sample>
      ))}
      {outbox.map((item) => (
        <Sample key={item.clientId} name={`on its way: ${item.state}`}>
          <div style={thread}>
            <OutboxBubble item={item} onRetry={nothing} onDiscard={nothing} />
          </div>
        </Sample>
      ))}
    </SamplesOf>
  )
}

export function OfferSamples() {
  return (
    <SamplesOf title="Offers">
      {offers.map(([name, offer]) => (
        <Sample key={name} name={name}>
          <OfferCard offer={offer} />
        </Sample>
      ))}
    </SamplesOf>
  )
}

export function ReplySamples() {
  return (
    <SamplesOf title="Prepared answers">
      <Surface padding="none">
        <ul className={quickReplies.list}>
          {replies.map((reply, index) => (
            <li key={reply.id} className={quickReplies.row}>
              <QuickReplyRow
                reply={reply}
                saved={later}
                isDeleting={index === 1}
                onDelete={nothing}
              />
            </li>
          ))}
        </ul>
      </Surface>
    </SamplesOf>
  )
}

export function NotificationSamples() {
  return (
    <SamplesOf title="Notifications">
      <Sample name="more than are counted, and more to come">
        <NotificationsPage
          page={{ items: notifications, nextCursor: 'next', unread: 100 }}
          isContinued={false}
          readAll={later}
          push={push}
        />
      </Sample>
      <Sample name="none">
        <NotificationsPage
          page={{ items: [], nextCursor: null, unread: 0 }}
          isContinued={false}
          readAll={later}
          push={push}
        />
      </Sample>
    </SamplesOf>
  )
}
