import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editableService } from '../../src/queries/services/editable-service'
import { decideCase } from '../../src/workflows/moderation/decide-case'
import { createService } from '../../src/workflows/services/create-service'
import { saveDraft } from '../../src/workflows/services/save-draft'
import { submitForReview } from '../../src/workflows/services/submit-for-review'
import { uploadPicture } from '../../src/workflows/uploads/upload-picture'
import { people, type Market } from '../helpers/market'
import { errorCode, openPublishing, plainPicture, type Publishing } from '../helpers/publishing'

let publishing: Publishing
let market: Market

beforeAll(async () => {
  publishing = await openPublishing()
  market = publishing.market
})
afterAll(() => market.close())

describe('the way to the market', () => {
  test('a draft becomes public only through a decision, and the seller is told', async () => {
    const { id, caseId } = await publishing.submitted()
    expect(await publishing.liveRow(id)).toMatchObject({ _status: 'draft', slug: null })
    expect(await publishing.listed(id)).toBe(0)
    await publishing.approve(caseId)
    expect(await publishing.liveRow(id)).toEqual({
      title: 'Je monte vos vidéos de mariage',
      slug: 'je-monte-vos-videos-de-mariage',
      _status: 'published',
      moderation: 'approved',
      price: 40_000,
    })
    expect(await publishing.listed(id)).toBe(1)
    expect(await publishing.topics(id)).toEqual(['service.submitted', 'service.published'])
    const editable = await editableService(market.as(people.kofi), id)
    expect(editable).toMatchObject({ moderation: 'approved', isLive: true, hasStagedEdits: false })
  })

  test('two services of one title get two addresses', async () => {
    const title = 'Je traduis vos contrats en anglais'
    const first = await publishing.published({ title })
    const second = await publishing.published({ title })
    expect((await publishing.liveRow(first.id))?.slug).toBe('je-traduis-vos-contrats-en-anglais')
    expect((await publishing.liveRow(second.id))?.slug).toBe('je-traduis-vos-contrats-en-anglais-2')
  })

  test('an incomplete draft is refused with its fields and opens no case', async () => {
    const ctx = market.as(people.kofi)
    const { id } = await createService(ctx, { language: 'fr' })
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Court', galleryIds: [] }),
    })
    const error = await submitForReview(ctx, { serviceId: id }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'service/incomplete',
      fields: { title: 'tooShort:15', galleryIds: 'tooFew:1' },
    })
    expect(await publishing.topics(id)).toEqual([])
  })

  test('typing makes no versions; a resubmission replaces the open case', async () => {
    const { id, caseId } = await publishing.submitted()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Un autre titre de service' }),
    })
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Un troisième titre choisi' }),
    })
    const again = await submitForReview(ctx, { serviceId: id })
    const { rows } = await market.db.execute<Record<string, unknown>>(sql`
      select id, status, title from moderation_cases where service_id = ${id} order by opened_at`)
    expect(rows.map(({ status, title }) => [status, title])).toEqual([
      ['replaced', 'Je monte vos vidéos de mariage'],
      ['open', 'Un troisième titre choisi'],
    ])
    expect(await errorCode(publishing.approve(caseId))).toBe('moderation/already-decided')
    await publishing.approve(String(again.caseId))
    expect((await publishing.liveRow(id))?.title).toBe('Un troisième titre choisi')
    const versions = await market.db.execute(sql`select 1 from _services_v where parent_id = ${id}`)
    expect(versions.rows).toHaveLength(3)
  })

  test('automatic flags stand in the case', async () => {
    const { caseId } = await publishing.submitted({
      description: `${'Une description correcte du service proposé. '.repeat(3)} Tél. 77 123 45 67`,
    })
    const found = await market.payload.findByID({ collection: 'moderation-cases', id: caseId })
    expect(found.flags).toContainEqual({
      code: 'contact_details',
      severity: 'serious',
      field: 'description',
      excerpt: expect.stringContaining('77 123 45 67') as string,
    })
    expect(found.flagCount).toBeGreaterThan(0)
  })

  test('a copy of another seller’s listing is recognised', async () => {
    const description = 'Je peins des portraits à partir de vos photographies de famille. '.repeat(
      3,
    )
    await publishing.published({ title: 'Je peins un portrait de famille', description })
    const bytes = await plainPicture()
    const ctx = market.as(people.fatou)
    const picture = await uploadPicture(ctx, { purpose: 'service', alt: '', bytes })
    const { id } = await createService(ctx, { language: 'fr' })
    const draft = publishing.draftOf({
      title: 'Portrait peint à la main',
      description,
      galleryIds: [picture.id],
    })
    await saveDraft(ctx, { serviceId: id, draft })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    const found = await market.payload.findByID({
      collection: 'moderation-cases',
      id: String(caseId),
    })
    expect(found.flags).toContainEqual(
      expect.objectContaining({ code: 'duplicate', severity: 'serious' }),
    )
  })
})

describe('edits of a live service', () => {
  test('the public keeps the approved version until the edit is approved too', async () => {
    const { id } = await publishing.published()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Je monte vos films de famille' }),
    })
    expect((await publishing.liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    expect(await editableService(ctx, id)).toMatchObject({ hasStagedEdits: true, isLive: true })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    expect((await publishing.liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    const found = await market.payload.findByID({
      collection: 'moderation-cases',
      id: String(caseId),
    })
    expect(found.kind).toBe('service_edit')
    await publishing.approve(String(caseId))
    expect(await publishing.liveRow(id)).toMatchObject({
      title: 'Je monte vos films de famille',
      slug: (await editableService(ctx, id)).slug,
      _status: 'published',
    })
  })

  test('a rejected edit leaves the live row alone and tells the seller why', async () => {
    const { id } = await publishing.published()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Une promesse intenable ici' }),
    })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    await decideCase(market.as(people.moderator), {
      caseId: String(caseId),
      decision: 'reject',
      reason: 'Promesse intenable.',
    })
    expect(await publishing.liveRow(id)).toMatchObject({
      _status: 'published',
      moderation: 'approved',
    })
    expect(await editableService(ctx, id)).toMatchObject({
      moderation: 'rejected',
      moderationNote: 'Promesse intenable.',
      isLive: true,
    })
    expect(await publishing.topics(id)).toContain('service.rejected')
  })

  test('exactly the submitted version is published; what was typed since stays a staged edit', async () => {
    const { id, caseId } = await publishing.submitted()
    const ctx = market.as(people.kofi)
    await saveDraft(ctx, {
      serviceId: id,
      draft: publishing.draftOf({ title: 'Tapé pendant la relecture' }),
    })
    await publishing.approve(caseId)
    expect((await publishing.liveRow(id))?.title).toBe('Je monte vos vidéos de mariage')
    const editable = await editableService(ctx, id)
    expect(editable).toMatchObject({ moderation: 'editing', isLive: true, hasStagedEdits: true })
    expect(editable.draft.title).toBe('Tapé pendant la relecture')
  })

  test('extras keep their ids through saving and publishing', async () => {
    const { id } = await publishing.published()
    const ctx = market.as(people.kofi)
    const before = (await editableService(ctx, id)).draft
    await saveDraft(ctx, { serviceId: id, draft: { ...before, title: 'Le même service renommé' } })
    const after = (await editableService(ctx, id)).draft
    expect(after.extras[0]?.id).toBe(before.extras[0]?.id)
    expect(after.extras[0]?.id).toBeDefined()
  })
})
