import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../src/context.ts'
import { AppError } from '../../src/domain/errors.ts'
import { getMessages } from '../../src/queries/conversations/get-messages.ts'
import { listConversations } from '../../src/queries/conversations/list-conversations.ts'
import { verifyTicket } from '../../src/realtime/verify-ticket.ts'
import { issueSocketTicket } from '../../src/workflows/accounts/issue-socket-ticket.ts'
import { mailUnreadMessages } from '../../src/workflows/conversations/mail-unread-messages.ts'
import { markConversationRead } from '../../src/workflows/conversations/mark-conversation-read.ts'
import { sendMessage } from '../../src/workflows/conversations/send-message.ts'
import { startConversation } from '../../src/workflows/conversations/start-conversation.ts'
import { cast } from '../helpers/cast.ts'
import { openMarket, people, type Market } from '../helpers/market.ts'

let market: Market
beforeAll(async () => {
  market = await openMarket()
})
afterAll(() => market.close())

const { awa, moussa, kofi, fatou } = people
const page = { limit: 24 }

const start = (from: Viewer, sellerId: string = cast.kofiSeller.id, body = 'Bonjour') =>
  startConversation(market.as(from), { sellerId, body, clientId: uuidv7() })

const send = (from: Viewer, conversationId: string, body: string, fileIds: string[] = []) =>
  sendMessage(market.as(from), { conversationId, body, fileIds, clientId: uuidv7() })

const read = (viewer: Viewer, conversationId: string) =>
  getMessages(market.as(viewer), { ...page, conversationId })

const bodies = async (viewer: Viewer, conversationId: string) =>
  (await read(viewer, conversationId)).items.map(({ body }) => body)

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

const unread = async (viewer: Viewer, conversationId: string) => {
  const { items } = await listConversations(market.as(viewer), page)
  return items.find(({ id }) => id === conversationId)?.unreadCount
}

const query = async <Row>(text: string, values: unknown[] = []) => {
  const { pool } = market.payload.db as unknown as {
    pool: { query: (text: string, values: unknown[]) => Promise<{ rows: Row[] }> }
  }
  return (await pool.query(text, values)).rows
}

const insertFile = async (ownerId: string, scanStatus = 'clean', purpose = 'message') => {
  const id = uuidv7()
  await query(
    `insert into files (id, original_name, owner_id, purpose, scan_status, filename, mime_type)
     values ($1, 'maquette.pdf', $2, $3, $4, $5, 'application/pdf')`,
    [id, ownerId, purpose, scanStatus, `${id}.pdf`],
  )
  return id
}

describe('starting a conversation', () => {
  it('is one thread for a customer and a seller, whoever comes how often', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => start(moussa)))
    expect(new Set(outcomes.map(({ conversationId }) => conversationId)).size).toBe(1)
    expect(await bodies(moussa, outcomes[0]?.conversationId ?? '')).toHaveLength(8)
  })

  it('refuses a seller who writes to themselves', async () => {
    expect(await codeOf(start(kofi))).toBe('conversation/with-yourself')
  })

  it('refuses a visitor', async () => {
    expect(await codeOf(start({ kind: 'anonymous' }))).toBe('account/sign-in-required')
  })

  it('finds no seller that does not exist', async () => {
    expect(await codeOf(start(awa, uuidv7()))).toBe('request/not-found')
  })

  it('refuses a suspended seller, and new words to one', async () => {
    const { conversationId } = await start(awa, cast.fatouSeller.id)
    await query(`update users set status = 'suspended' where id = $1`, [cast.fatou.id])
    const again = await codeOf(start(awa, cast.fatouSeller.id))
    const more = await codeOf(send(awa, conversationId, 'Encore'))
    await query(`update users set status = 'active' where id = $1`, [cast.fatou.id])
    expect([again, more]).toEqual(['conversation/closed', 'conversation/closed'])
  })
})

describe('sending a message', () => {
  it('stores the same message once, however often and concurrently it is sent', async () => {
    const { conversationId } = await start(awa)
    const message = { conversationId, body: 'Une fois', fileIds: [], clientId: uuidv7() }
    const ids = await Promise.all(
      Array.from(
        { length: 20 },
        async () => (await sendMessage(market.as(awa), message)).messageId,
      ),
    )
    expect(new Set(ids).size).toBe(1)
    const all = await bodies(awa, conversationId)
    expect(all.filter((body) => body === 'Une fois')).toHaveLength(1)
    const events = await query(
      `select 1 from events where topic = 'message.sent' and dedupe_key = $1`,
      [ids[0]],
    )
    expect(events).toHaveLength(1)
  })

  it('refuses other words under the same client id', async () => {
    const { conversationId } = await start(awa)
    const message = { conversationId, body: 'Oui', fileIds: [], clientId: uuidv7() }
    await sendMessage(market.as(awa), message)
    const changed = sendMessage(market.as(awa), { ...message, body: 'Non' })
    expect(await codeOf(changed)).toBe('request/idempotency-key-reused')
  })

  it('answers a stranger as if the conversation did not exist', async () => {
    const { conversationId } = await start(awa)
    const foreign = [
      send(fatou, conversationId, 'Bonjour'),
      read(fatou, conversationId),
      markConversationRead(market.as(fatou), { conversationId }),
    ]
    const missing = [send(fatou, uuidv7(), 'Bonjour'), read(fatou, 'not-an-id')]
    const codes = await Promise.all([...foreign, ...missing].map(codeOf))
    expect(new Set(codes)).toEqual(new Set(['conversation/not-found']))
  })

  it('keeps the order of a busy thread, page by page, without gap or double', async () => {
    const { conversationId } = await start(awa, cast.fatouSeller.id, 'Début')
    const names = Array.from({ length: 30 }, (_, index) => `m${index}`)
    await Promise.all(
      names.map((name, index) => send(index % 2 === 0 ? awa : fatou, conversationId, name)),
    )
    const seen: { id: string; sentAt: string; body: string }[] = []
    let cursor: string | undefined
    do {
      const ctx = market.as(awa)
      const next = await getMessages(ctx, { conversationId, limit: 7, cursor })
      seen.push(...next.items)
      cursor = next.nextCursor ?? undefined
    } while (cursor !== undefined)
    const moments = seen.map(({ sentAt }) => sentAt)
    expect(moments).toEqual(moments.toSorted().toReversed())
    expect(new Set(moments).size).toBe(seen.length)
    const busy = seen.map(({ body }) => body).filter((body) => names.includes(body))
    expect(busy.toSorted()).toEqual(names.toSorted())
  })

  it('refuses a cursor that is none', async () => {
    const { conversationId } = await start(awa)
    const call = getMessages(market.as(awa), { ...page, conversationId, cursor: "' or 1=1" })
    expect(await codeOf(call)).toBe('request/invalid')
  })
})

describe('files in messages', () => {
  it('are shown to both sides', async () => {
    const { conversationId } = await start(awa)
    const fileId = await insertFile(cast.awa.id)
    await send(awa, conversationId, '', [fileId])
    const [seen] = (await read(kofi, conversationId)).items
    expect(seen?.files).toMatchObject([
      { id: fileId, name: 'maquette.pdf', url: `/api/v1/files/${fileId}`, isScanned: true },
    ])
    const { items } = await listConversations(market.as(kofi), page)
    expect(items.find(({ id }) => id === conversationId)?.preview).toBe('📎 maquette.pdf')
  })

  it.each([
    ['of someone else', cast.moussa.id, 'clean', 'message'],
    ['infected', cast.awa.id, 'infected', 'message'],
    ['not checked yet', cast.awa.id, 'pending', 'message'],
    ['made for a delivery', cast.awa.id, 'clean', 'delivery'],
  ])('are refused when they are %s', async (_why, ownerId, scanStatus, purpose) => {
    const { conversationId } = await start(awa)
    const fileId = await insertFile(ownerId, scanStatus, purpose)
    expect(await codeOf(send(awa, conversationId, 'Voici', [fileId]))).toBe('request/invalid')
    expect(await bodies(awa, conversationId)).not.toContain('Voici')
  })
})

describe('unread messages', () => {
  it('count what the other side wrote since one last read', async () => {
    const { conversationId } = await start(moussa, cast.fatouSeller.id)
    await send(moussa, conversationId, 'Deux')
    expect(await unread(fatou, conversationId)).toBe(2)
    expect(await unread(moussa, conversationId)).toBe(0)
    await markConversationRead(market.as(fatou), { conversationId })
    expect(await unread(fatou, conversationId)).toBe(0)
  })

  it('stay unread when they came after the one that was seen', async () => {
    const { conversationId } = await start(moussa, cast.kofiSeller.id)
    const { messageId } = await send(moussa, conversationId, 'Vu')
    await send(moussa, conversationId, 'Pas vu')
    await markConversationRead(market.as(kofi), { conversationId, messageId })
    expect(await unread(kofi, conversationId)).toBe(1)
  })

  it('never become unread again', async () => {
    const { conversationId } = await start(moussa, cast.kofiSeller.id)
    const { messageId } = await send(moussa, conversationId, 'Ancien')
    await send(moussa, conversationId, 'Récent')
    await markConversationRead(market.as(kofi), { conversationId })
    await markConversationRead(market.as(kofi), { conversationId, messageId })
    expect(await unread(kofi, conversationId)).toBe(0)
  })

  it('are mailed in one mail, once, and not at all when they were read', async () => {
    const { conversationId } = await start(awa, cast.fatouSeller.id, 'Où en êtes-vous ?')
    await markConversationRead(market.as(fatou), { conversationId })
    await send(awa, conversationId, 'Un')
    await send(awa, conversationId, 'Deux <b>gras</b>')
    const reader = { conversationId, readerId: cast.fatou.id }
    await Promise.all(
      [1, 2, 3].map(() => mailUnreadMessages(market.as({ kind: 'system' }), reader)),
    )
    const mails = await query<{ subject: string; html: string }>(
      `select subject, html from core.emails where to_address = $1`,
      [cast.fatou.email],
    )
    expect(mails.map(({ subject }) => subject)).toEqual([`2 nouveaux messages de ${cast.awa.name}`])
    expect(mails[0]?.html).toContain('Deux &lt;b&gt;gras&lt;/b&gt;')
    await markConversationRead(market.as(fatou), { conversationId })
    await mailUnreadMessages(market.as({ kind: 'system' }), reader)
    expect(
      await query('select 1 from core.emails where to_address = $1', [cast.fatou.email]),
    ).toHaveLength(1)
  })
})

describe('seeing who types', () => {
  it('takes a ticket that only the two people of the conversation get', async () => {
    const { conversationId } = await start(awa)
    const ask = (viewer: Viewer) =>
      issueSocketTicket(market.as(viewer), { sessionId: 'session', conversationId })
    const { ticket } = await ask(kofi)
    expect(await verifyTicket(ticket, process.env.TICKET_SECRET ?? '')).toMatchObject({
      sub: cast.kofi.id,
      sid: 'session',
      rooms: [`conversation:${conversationId}`],
    })
    expect(await codeOf(ask(fatou))).toBe('conversation/not-found')
  })
})
