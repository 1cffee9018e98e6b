import { expect, test } from 'vitest'
import { Me } from '../contracts/accounts'
import { FavouriteIds } from '../contracts/favourites'
import { RealtimeSignal, ReceivedNudge, SocketTicket } from '../contracts/realtime'
import { favouriteIdsShape, meShape, nudgeShape, signalShape, ticketShape } from './member-answers'

const id = '019b76da-a800-7000-8000-000000000001'
const answers = [
  {
    name: 'me',
    shape: meShape,
    schema: Me,
    right: {
      id,
      name: 'Awa',
      email: 'awa@exemple.test',
      emailVerified: true,
      locale: 'fr',
      avatar: null,
      seller: { id, handle: 'awa', displayName: 'Awa' },
      unreadMessages: 0,
      ordersNeedingAction: 2,
      unreadNotifications: 3,
      cartLines: 0,
    },
  },
  { name: 'favourite ids', shape: favouriteIdsShape, schema: FavouriteIds, right: { ids: [id] } },
  {
    name: 'signal',
    shape: signalShape,
    schema: RealtimeSignal,
    right: { id, topic: 'order.placed', subjectId: id, actorId: null, at: '2026-03-03T10:00:00Z' },
  },
  {
    name: 'ticket',
    shape: ticketShape,
    schema: SocketTicket,
    right: { ticket: 'a.b.c', url: 'http://localhost:8001', expiresAt: '2026-03-03T10:00:00Z' },
  },
  {
    name: 'nudge',
    shape: nudgeShape,
    schema: ReceivedNudge,
    right: { conversationId: id, kind: 'typing', userId: id },
  },
] as const

test.each(answers)('$name: what the schema takes is taken, field by field', (answer) => {
  const { shape, schema, right } = answer
  expect(Object.keys(schema.shape).sort()).toEqual(Object.keys(right).sort())
  expect(schema.safeParse(right).success).toBe(true)
  expect(shape.safeParse(right)).toEqual({ success: true, data: right })
  for (const field of Object.keys(right)) {
    for (const value of [undefined, null, 7, 'text', true, {}]) {
      const changed = { ...right, [field]: value }
      // What is inside a text or a thing is the server's word.
      const isFine = schema.safeParse(changed).success
      expect(shape.safeParse(changed).success || !isFine).toBe(true)
    }
    expect(shape.safeParse({ ...right, [field]: undefined }).success).toBe(false)
    expect(shape.safeParse({ ...right, [field]: Symbol(field) }).success).toBe(false)
  }
})

test.each([null, undefined, 'text', 7, [], {}])('%o is no answer', (input) => {
  expect(meShape.safeParse(input).success).toBe(false)
})
