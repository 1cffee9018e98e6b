import type { Me } from '../contracts/accounts'
import type { SearchResult, ServiceCard } from '../contracts/catalogue'
import type { FavouriteIds } from '../contracts/favourites'
import type { ReceivedNudge, RealtimeSignal, SocketTicket } from '../contracts/realtime'
import { answerShape } from './answer-shape'

export const meShape = answerShape<Me>({
  id: 'text',
  name: 'text',
  email: 'text',
  emailVerified: 'flag',
  locale: 'text',
  avatar: 'thing?',
  seller: 'thing?',
  unreadMessages: 'number',
  ordersNeedingAction: 'number',
  unreadNotifications: 'number',
  cartLines: 'number',
})

export const favouriteIdsShape = answerShape<FavouriteIds>({ ids: 'thing' })

export const searchPageShape = answerShape<Pick<SearchResult, 'items' | 'nextCursor'>>({
  items: 'thing',
  nextCursor: 'text?',
})

export const cardsShape = answerShape<{ items: ServiceCard[] }>({ items: 'thing' })

export const signalShape = answerShape<RealtimeSignal>({
  id: 'text',
  topic: 'text',
  subjectId: 'text',
  actorId: 'text?',
  at: 'text',
})

export const ticketShape = answerShape<SocketTicket>({
  ticket: 'text',
  url: 'text',
  expiresAt: 'text',
})

export const nudgeShape = answerShape<ReceivedNudge>({
  conversationId: 'text',
  kind: 'text',
  userId: 'text',
})
