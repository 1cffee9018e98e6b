import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { briefEdges } from '../../src/domain/briefs/brief-rules'
import { getBrief } from '../../src/queries/briefs/get-brief'
import { listBriefs, ownBriefs } from '../../src/queries/briefs/list-briefs'
import { offersOnBrief } from '../../src/queries/briefs/offers-on-brief'
import { decideBrief } from '../../src/workflows/briefs/decide-brief'
import { answerBrief } from '../../src/workflows/briefs/answer-brief'
import { closeBrief } from '../../src/workflows/briefs/close-brief'
import { editBrief } from '../../src/workflows/briefs/edit-brief'
import { expireBrief } from '../../src/workflows/briefs/expire-brief'
import { fulfilBrief } from '../../src/workflows/briefs/fulfil-brief'
import { postBrief } from '../../src/workflows/briefs/post-brief'
import { reopenBrief } from '../../src/workflows/briefs/reopen-brief'
import { withdrawOffer } from '../../src/workflows/offers/withdraw-offer'
import { inTransaction } from '../../src/store/in-transaction'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { newBrief, newOffer, offerDesk } from '../helpers/offers'

const market = coreMarket()
const desk = offerDesk(market)
afterAll(market.close)
// Limits are counted in 24 hours: each test has a day of its own.
beforeEach(async () => {
  market.waitHours(25)
  const open = `update briefs set status = 'closed' where status in ('held', 'open')`
  await market.rows(open)
})

const { customer, stranger, seller, otherSeller } = viewers
const locale = 'fr'
const code = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
const post = (overrides = {}, viewer: typeof customer = customer) =>
  postBrief(market.ctx(viewer), newBrief(overrides))
const answer = (briefId: string, overrides = {}) =>
  answerBrief(market.ctx(seller), { ...newOffer(overrides), briefId })
const dirty = { description: 'Appelez-moi au 07 07 12 34 56, je vous explique tout de vive voix.' }
const seen = (viewer: Parameters<typeof market.ctx>[0], id: string) =>
  getBrief(market.ctx(viewer), { id, locale })

/** Fatou has a service too: two sellers can answer. */
const secondService = async (): Promise<string> => {
  const id = uuidv7()
  await market.rows(
    `insert into services (id, slug, title, description, packages, extras, faq, requirements,
       gallery, tags, seller_id, category_id, starting_price_minor, delivery_days, moderation,
       first_published_at, currency, language, _status)
     select $1, 'logo-de-fatou', title, description, packages, extras, faq, requirements, gallery, tags,
       $2, category_id, starting_price_minor, delivery_days, moderation, now(), currency, language,
       _status
     from services where id = $3`,
    [id, cast.fatouSeller.id, cast.service.id],
  )
  return id
}

describe('posting', () => {
  it('a clean brief is on the board at once, without the customer’s family name', async () => {
    const { briefId, status } = await post()
    expect(status).toBe('open')
    const board = await listBriefs(market.ctx(viewers.anonymous), { limit: 24, locale })
    expect(board.items[0]).toMatchObject({ id: briefId, customerName: 'Awa T.' })
    expect(JSON.stringify(board)).not.toContain('Traoré')
    const other = await listBriefs(market.ctx(viewers.anonymous), {
      limit: 24,
      locale,
      category: 'graphisme',
    })
    expect(other.items.map(({ id }) => id)).toContain(briefId)
  })

  it('one with a phone number waits for the staff, seen by nobody else', async () => {
    const { briefId, status } = await post(dirty)
    expect(status).toBe('held')
    expect(await code(seen(viewers.anonymous, briefId))).toBe('brief/not-found')
    expect(await code(seen(seller, briefId))).toBe('brief/not-found')
    expect(await seen(customer, briefId)).toMatchObject({ status: 'held', isMine: true })
    expect(await code(answer(briefId))).toBe('brief/not-found')
    const [open] = await market.rows<{ kind: string; flag_count: string }>(
      'select kind, flag_count from moderation_cases where brief_id = $1',
      [briefId],
    )
    expect(open).toMatchObject({ kind: 'brief', flag_count: '1' })
  })

  it('keeps to the limits of the day and of open briefs, however many come at once', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => code(post({}, stranger))))
    expect(many.filter((outcome) => outcome === 'done')).toHaveLength(3)
    expect(new Set(many)).toEqual(new Set(['done', 'brief/too-many-today']))
    market.waitHours(25)
    const more = await Promise.all(Array.from({ length: 8 }, () => code(post({}, stranger))))
    expect(more.filter((outcome) => outcome === 'done')).toHaveLength(2)
    expect(new Set(more)).toEqual(new Set(['done', 'brief/too-many-open']))
  })

  it('takes only checked files of its own customer, and shows them to sellers alone', async () => {
    const file = async (owner: string) => {
      const id = uuidv7()
      await market.rows(
        `insert into files (id, original_name, owner_id, purpose, scan_status, filename, mime_type)
         values ($1::uuid, 'salon.pdf', $2, 'brief', 'clean', $1::text, 'application/pdf')`,
        [id, owner],
      )
      return id
    }
    const foreign = await file(cast.moussa.id)
    expect(await code(post({ fileIds: [foreign] }))).toBe('request/invalid')
    const own = await file(cast.awa.id)
    const { briefId } = await post({ fileIds: [own] })
    expect((await seen(seller, briefId)).files.map(({ id }) => id)).toEqual([own])
    expect((await seen(stranger, briefId)).files).toEqual([])
    expect((await seen(viewers.anonymous, briefId)).files).toEqual([])
  })
})

describe('the staff’s decision', () => {
  const decide = async (briefId: string, decision: 'approve' | 'request_changes' | 'reject') => {
    const [row] = await market.rows<{ id: string }>(
      `select id from moderation_cases where brief_id = $1 and status = 'open'`,
      [briefId],
    )
    const decided = {
      briefId,
      caseId: row?.id ?? '',
      decision,
      reason: 'Retirez votre numéro.',
      staffId: cast.moderator.id,
      at: new Date(),
    }
    await inTransaction(market.db, (tx) => decideBrief(market.ctx(viewers.staff), tx, decided))
  }

  it('puts a held brief on the board', async () => {
    const { briefId } = await post(dirty)
    await decide(briefId, 'approve')
    expect((await seen(viewers.anonymous, briefId)).status).toBe('open')
  })

  it('sends it back with a word; rewritten it waits again, then nobody rewrites it', async () => {
    const { briefId } = await post(dirty)
    await decide(briefId, 'request_changes')
    const returned = await seen(customer, briefId)
    expect(returned).toMatchObject({ actions: ['edit', 'close'] })
    expect(returned.moderationNote).toBe('Retirez votre numéro.')
    const ctx = market.ctx(customer)
    expect(await editBrief(ctx, { ...newBrief(), briefId })).toMatchObject({ status: 'held' })
    await decide(briefId, 'approve')
    expect(await code(editBrief(ctx, { ...newBrief(), briefId }))).toBe('brief/not-open')
  })

  it('closing a held brief takes it off the queue, and it cannot be reopened', async () => {
    const { briefId } = await post(dirty)
    await closeBrief(market.ctx(customer), { briefId })
    expect(await code(decide(briefId, 'approve'))).not.toBe('done')
    expect(await code(reopenBrief(market.ctx(customer), { briefId }))).toBe('brief/not-open')
  })
})

describe('answering', () => {
  it('opens the conversation with an offer that its customer compares', async () => {
    const { briefId } = await post()
    const { offerId, conversationId } = await answer(briefId)
    const offers = await offersOnBrief(market.ctx(customer), { briefId })
    expect(offers).toMatchObject([{ id: offerId, conversationId, brief: { id: briefId } }])
    expect(await code(offersOnBrief(market.ctx(seller), { briefId }))).toBe('brief/not-found')
    expect(await seen(seller, briefId)).toMatchObject({ ownOfferId: offerId, actions: [] })
  })

  it('one offer of a seller stands at a time, also under two clicks; after it, another', async () => {
    const { briefId } = await post()
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => code(answer(briefId))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const [offer] = await offersOnBrief(market.ctx(customer), { briefId })
    await withdrawOffer(market.ctx(seller), { offerId: offer?.id ?? '' })
    expect(await code(answer(briefId))).toBe('done')
  })

  it('is refused to its own customer, to a bare profile, and once it is closed', async () => {
    const { briefId } = await post()
    const bare = answerBrief(market.ctx(otherSeller), { ...newOffer(), briefId })
    expect(await code(bare)).toMatch(/brief\/profile-incomplete/u)
    const own = await postBrief(market.ctx(seller), newBrief())
    expect(await code(answer(own.briefId))).toBe('brief/own')
    await closeBrief(market.ctx(customer), { briefId })
    expect(await code(answer(briefId))).toBe('brief/not-open')
  })

  it('the paid offer fulfils the brief and the others are told', async () => {
    const serviceId = await secondService()
    const { briefId } = await post()
    const chosen = await answer(briefId)
    const other = await answerBrief(market.ctx(otherSeller), {
      ...newOffer({ serviceId, priceMinor: 60_000 }),
      briefId,
    })
    const { paymentId } = await desk.accept(chosen.offerId)
    expect(await code(desk.accept(other.offerId))).toBe('offer/brief-taken')
    await desk.confirm(paymentId)
    await fulfilBrief(market.ctx(viewers.system), { briefId })
    await fulfilBrief(market.ctx(viewers.system), { briefId })
    expect((await seen(customer, briefId)).status).toBe('fulfilled')
    expect(await desk.statusOf(other.offerId)).toBe('not_chosen')
    expect(
      await market.countOf(`events where topic = 'offer.not_chosen' and subject_id = $1`, [
        other.offerId,
      ]),
    ).toBe(1)
    await market.expectCleanLedger()
  })
})

describe('its life', () => {
  it('is closed and reopened by its customer alone, and expires by itself', async () => {
    const { briefId } = await post()
    expect(await code(closeBrief(market.ctx(stranger), { briefId }))).toBe('brief/not-found')
    await closeBrief(market.ctx(customer), { briefId })
    await reopenBrief(market.ctx(customer), { briefId })
    const system = market.ctx(viewers.system)
    await expireBrief(system, { briefId })
    expect((await seen(customer, briefId)).status).toBe('open')
    market.waitHours(30 * 24 + 1)
    expect((await seen(viewers.anonymous, briefId)).status).toBe('expired')
    await expireBrief(system, { briefId })
    const own = await ownBriefs(market.ctx(customer), { limit: 50, locale })
    expect(own.items.find(({ id }) => id === briefId)?.status).toBe('expired')
  })

  it('the database keeps the edges of the rules, and what sellers have read', async () => {
    const edges = await market.rows<{ from_status: string; to_status: string }>(
      'select from_status, to_status from core.brief_edges',
    )
    expect(edges.map((edge) => `${edge.from_status} ${edge.to_status}`).toSorted()).toEqual(
      briefEdges.map(([from, to]) => `${from} ${to}`).toSorted(),
    )
    const { briefId } = await post()
    const changed = market.rows(`update briefs set title = 'Autre' where id = $1`, [briefId])
    expect(await code(changed)).toMatch(/only what staff sent back/u)
  })

  it('the board goes on from its cursor without a gap', async () => {
    for (let index = 0; index < 3; index += 1) await post()
    const anyone = market.ctx(viewers.anonymous)
    const first = await listBriefs(anyone, { limit: 2, locale })
    const second = await listBriefs(anyone, {
      limit: 2,
      locale,
      cursor: first.nextCursor ?? undefined,
    })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(second.nextCursor).toBeNull()
  })
})
