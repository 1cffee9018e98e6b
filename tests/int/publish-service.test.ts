import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServiceDraft } from '../../src/contracts/services'
import { AppError } from '../../src/domain/errors'
import { editableService } from '../../src/queries/services/editable-service'
import { ownServices } from '../../src/queries/services/own-services'
import { decideCase } from '../../src/workflows/moderation/decide-case'
import { createService } from '../../src/workflows/services/create-service'
import { republishService } from '../../src/workflows/services/republish-service'
import { saveDraft } from '../../src/workflows/services/save-draft'
import { submitForReview } from '../../src/workflows/services/submit-for-review'
import { unpublishService } from '../../src/workflows/services/unpublish-service'
import { uploadPicture } from '../../src/workflows/uploads/upload-picture'
import { cast } from '../helpers/cast'
import { openMarket, people, type Market } from '../helpers/market'

let market: Market
let galleryIds: string[]

beforeAll(async () => {
  market = await openMarket()
  const bytes = await sharp({
    create: { width: 80, height: 60, channels: 3, background: '#b44a23' },
  })
    .png()
    .toBuffer()
  const picture = await uploadPicture(market.as(people.kofi), { purpose: 'service', alt: '', bytes })
  galleryIds = [picture.id]
})
afterAll(() => market.close())

const draftOf = (changes: Partial<ServiceDraft> = {}): ServiceDraft => ({
  title: 'Je monte vos vidéos de mariage',
  description: 'Montage soigné, musique libre de droits, étalonnage des couleurs. '.repeat(3),
  language: 'fr',
  titleSecond: '',
  descriptionSecond: '',
  categoryId: cast.category.id,
  currency: 'XOF',
  tags: ['vidéo'],
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: 'Trois minutes montées',
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: 40_000,
      deliveryDays: 4,
      revisions: 1,
      features: ['Full HD'],
    },
  ],
  extras: [{ name: 'Drone', description: '', nameSecond: '', priceMinor: 15_000, extraDays: 1 }],
  faq: [],
  requirements: [],
  galleryIds,
  ...changes,
})

const submitted = async (changes: Partial<ServiceDraft> = {}) => {
  const ctx = market.as(people.kofi)
  const { id } = await createService(ctx, { language: 'fr' })
  await saveDraft(ctx, { serviceId: id, draft: draftOf(changes) })
  const { caseId } = await submitForReview(ctx, { serviceId: id })
  return { id, caseId: String(caseId) }
}

const approve = (caseId: string) =>
  decideCase(market.as(people.moderator), { caseId, decision: 'approve', reason: '' })

const published = async (changes: Partial<ServiceDraft> = {}) => {
  const service = await submitted(changes)
  await approve(service.caseId)
  return service
}

const liveRow = async (id: string) => {
  const { rows } = await market.db.execute<Record<string, unknown>>(sql`
    select title, slug, _status, moderation, starting_price_minor::float8 as price from services
    where id = ${id}`)
  return rows[0]
}

const listed = async (id: string) => {
  const { rows } = await market.db.execute(
    sql`select 1 from catalog.listings where service_id = ${id}`,
  )
  return rows.length
}

const topics = async (id: string) => {
  const { rows } = await market.db.execute<{ topic: string }>(
    sql`select topic from events where subject_id = ${id} order by occurred_at, id`,
  )
  return rows.map(({ topic }) => topic)
}

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )

describe('the way to the market', () => {
  test('a draft becomes public only through a decision, and the seller is told', async () => {
    const { id, caseId } = await submitted()
    expect(await liveRow(id)).toMatchObject({ _status: 'draft', slug: null })
    expect(await listed(id)).toBe(0)
    await approve(caseId)
    expect(await liveRow(id)).toEqual({
      title: 'Je monte vos vidéos de mariage',
      slug: 'je-monte-vos-videos-de-mariage',
      _status: 'published',
      moderation: 'approved',
      price: 40_000,
    })
    expect(await listed(id)).toBe(1)
    expect(await topics(id)).toEqual(['service.submitted', 'service.published'])
    const editable = await editableService(market.as(people.kofi), id)
    expect(editable).toMatchObject({ moderation: 'approved', isLive: true, hasStagedEdits: false })
  })

  test('two services of one title get two addresses', async () => {
    const title = 'Je traduis vos contrats en anglais'
    const first = await published({ title })
    const second = await published({ title })
    expect((await liveRow(first.id))?.slug).toBe('je-traduis-vos-contrats-en-anglais')
    expect((await liveRow(second.id))?.slug).toBe('je-traduis-vos-contrats-en-anglais-2')
  })

  test('an incomplete draft is refused with its fields and opens no case', async () => {
    const ctx = market.as(people.kofi)
    const { id } = await createService(ctx, { language: 'fr' })
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Court', galleryIds: [] }) })
    const error = await submitForReview(ctx, { serviceId: id }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'service/incomplete',
      fields: { title: 'tooShort:15', galleryIds: 'tooFew:1' },
    })
    expect(await topics(id)).toEqual([])
  })

  test('typing makes no versions; a resubmission replaces the open case', async () => {
    const { id, caseId } = await submitted()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Un autre titre de service' }) })
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Un troisième titre choisi' }) })
    const again = await submitForReview(ctx, { serviceId: id })
    const { rows } = await market.db.execute<Record<string, unknown>>(sql`
      select id, status, title from moderation_cases where service_id = ${id} order by opened_at`)
    expect(rows.map(({ status, title }) => [status, title])).toEqual([
      ['replaced', 'Je monte vos vidéos de mariage'],
      ['open', 'Un troisième titre choisi'],
    ])
    expect(await code(approve(caseId))).toBe('moderation/already-decided')
    await approve(String(again.caseId))
    expect((await liveRow(id))?.title).toBe('Un troisième titre choisi')
    const versions = await market.db.execute(
      sql`select 1 from _services_v where parent_id = ${id}`,
    )
    expect(versions.rows).toHaveLength(3)
  })

  test('automatic flags stand in the case', async () => {
    const { caseId } = await submitted({
      description: `${'Une description correcte du service proposé. '.repeat(3)} Tél. 77 123 45 67`,
    })
    const found = await market.payload.findByID({ collection: 'moderation-cases', id: caseId })
    expect(found.flags).toContainEqual({
      code: 'contact_details',
      severity: 'serious',
      field: 'description',
      excerpt: expect.stringContaining('77 123 45 67'),
    })
    expect(found.flagCount).toBeGreaterThan(0)
  })

  test('a copy of another seller’s listing is recognised', async () => {
    const description = `${'Je peins des portraits à partir de vos photographies de famille. '.repeat(3)}`
    await published({ title: 'Je peins un portrait de famille', description })
    const bytes = await sharp({
      create: { width: 8, height: 8, channels: 3, background: '#fff' },
    })
      .jpeg()
      .toBuffer()
    const ctx = market.as(people.fatou)
    const picture = await uploadPicture(ctx, { purpose: 'service', alt: '', bytes })
    const { id } = await createService(ctx, { language: 'fr' })
    const draft = draftOf({ title: 'Portrait peint à la main', description, galleryIds: [picture.id] })
    await saveDraft(ctx, { serviceId: id, draft })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    const found = await market.payload.findByID({ collection: 'moderation-cases', id: String(caseId) })
    expect(found.flags).toContainEqual(
      expect.objectContaining({ code: 'duplicate', severity: 'serious' }),
    )
  })
})

describe('edits of a live service', () => {
  test('the public keeps the approved version until the edit is approved too', async () => {
    const { id } = await published()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Je monte vos films de famille' }) })
    expect((await liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    expect(await editableService(ctx, id)).toMatchObject({ hasStagedEdits: true, isLive: true })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    expect((await liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    const found = await market.payload.findByID({ collection: 'moderation-cases', id: String(caseId) })
    expect(found.kind).toBe('service_edit')
    await approve(String(caseId))
    expect(await liveRow(id)).toMatchObject({
      title: 'Je monte vos films de famille',
      slug: (await editableService(ctx, id)).slug,
      _status: 'published',
    })
  })

  test('a rejected edit leaves the live row alone and tells the seller why', async () => {
    const { id } = await published()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Une promesse intenable ici' }) })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    await decideCase(market.as(people.moderator), {
      caseId: String(caseId),
      decision: 'reject',
      reason: 'Promesse intenable.',
    })
    expect(await liveRow(id)).toMatchObject({ _status: 'published', moderation: 'approved' })
    expect(await editableService(ctx, id)).toMatchObject({
      moderation: 'rejected',
      moderationNote: 'Promesse intenable.',
      isLive: true,
    })
    expect(await topics(id)).toContain('service.rejected')
  })

  test('exactly the submitted version is published; what was typed since stays a staged edit', async () => {
    const { id, caseId } = await submitted()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Tapé pendant la relecture' }) })
    await approve(caseId)
    expect((await liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    const editable = await editableService(ctx, id)
    expect(editable).toMatchObject({ moderation: 'editing', isLive: true, hasStagedEdits: true })
    expect(editable.draft.title).toBe('Tapé pendant la relecture')
  })

  test('extras keep their ids through saving and publishing', async () => {
    const { id } = await published()
    const ctx = market.as(people.kofi)
    const before = (await editableService(ctx, id)).draft
    await saveDraft(ctx, { serviceId: id, draft: { ...before, title: 'Le même service renommé' } })
    const after = (await editableService(ctx, id)).draft
    expect(after.extras[0]?.id).toBe(before.extras[0]?.id)
    expect(after.extras[0]?.id).toBeDefined()
  })
})

describe('who may', () => {
  test('two moderators decide at once: one wins, the other is told', async () => {
    const { caseId } = await submitted()
    const results = await Promise.all([
      code(approve(caseId)),
      code(
        decideCase(market.as(people.admin), { caseId, decision: 'reject', reason: 'Non conforme' }),
      ),
    ])
    expect(results.toSorted()).toEqual(['moderation/already-decided', 'no error'])
  })

  test('a refusal needs a reason', async () => {
    const { caseId } = await submitted()
    const decision = { caseId, decision: 'request_changes', reason: '' } as const
    expect(await code(decideCase(market.as(people.moderator), decision))).toBe(
      'moderation/reason-required',
    )
  })

  test.each(['kofi', 'awa', 'support', 'finance'] as const)('%s cannot decide', async (name) => {
    const { caseId, id } = await submitted()
    const decision = { caseId, decision: 'approve', reason: '' } as const
    const result = await code(decideCase(market.as(people[name]), decision))
    expect(['request/forbidden', 'account/sign-in-required']).toContain(result)
    expect((await liveRow(id))?._status).toBe('draft')
  })

  test('another seller’s service answers like a missing one', async () => {
    const { id } = await submitted()
    const ctx = market.as(people.fatou)
    expect(await code(saveDraft(ctx, { serviceId: id, draft: draftOf() }))).toBe('service/not-found')
    expect(await code(submitForReview(ctx, { serviceId: id }))).toBe('service/not-found')
    expect(await code(editableService(ctx, id))).toBe('service/not-found')
    expect((await ownServices(ctx)).map((row) => row.id)).not.toContain(id)
  })

  test('a picture of someone else is refused', async () => {
    const ctx = market.as(people.fatou)
    const { id } = await createService(ctx, { language: 'fr' })
    const saved = saveDraft(ctx, { serviceId: id, draft: draftOf() }).catch((error: unknown) => error)
    expect(await saved).toMatchObject({ code: 'request/invalid', fields: { galleryIds: 'choice' } })
  })

  test('the seller pauses and returns without another review; a waiting edit is handed back', async () => {
    const { id } = await published()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, { serviceId: id, draft: draftOf({ title: 'Une édition qui attend ici' }) })
    await submitForReview(ctx, { serviceId: id })
    await unpublishService(ctx, { serviceId: id })
    expect(await liveRow(id)).toMatchObject({ _status: 'draft', moderation: 'approved' })
    expect(await listed(id)).toBe(0)
    expect(await editableService(ctx, id)).toMatchObject({ moderation: 'editing', isLive: false })
    await republishService(ctx, { serviceId: id })
    expect(await liveRow(id)).toMatchObject({
      _status: 'published',
      title: 'Je monte vos vidéos de mariage',
    })
    expect(await listed(id)).toBe(1)
    expect(await code(republishService(ctx, { serviceId: id }))).toBe('service/not-editable')
  })

  test('a service that was never approved cannot be brought to the market by its seller', async () => {
    const { id } = await submitted()
    expect(await code(republishService(market.as(people.kofi), { serviceId: id }))).toBe(
      'service/not-editable',
    )
  })
})
