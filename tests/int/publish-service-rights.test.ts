import { afterAll, beforeAll, expect, test } from 'vitest'
import { editableService } from '../../src/queries/services/editable-service'
import { ownServices } from '../../src/queries/services/own-services'
import { decideCase } from '../../src/workflows/moderation/decide-case'
import { createService } from '../../src/workflows/services/create-service'
import { republishService } from '../../src/workflows/services/republish-service'
import { saveDraft } from '../../src/workflows/services/save-draft'
import { submitForReview } from '../../src/workflows/services/submit-for-review'
import { unpublishService } from '../../src/workflows/services/unpublish-service'
import { people, type Market } from '../helpers/market'
import { errorCode, openPublishing, type Publishing } from '../helpers/publishing'

let publishing: Publishing
let market: Market

beforeAll(async () => {
  publishing = await openPublishing()
  market = publishing.market
})
afterAll(() => market.close())

test('two moderators decide at once: one wins, the other is told', async () => {
  const { caseId } = await publishing.submitted()
  const results = await Promise.all([
    errorCode(publishing.approve(caseId)),
    errorCode(
      decideCase(market.as(people.admin), { caseId, decision: 'reject', reason: 'Non conforme' }),
    ),
  ])
  expect(results.toSorted()).toEqual(['moderation/already-decided', 'no error'])
})

test('a refusal needs a reason', async () => {
  const { caseId } = await publishing.submitted()
  const decision = { caseId, decision: 'request_changes', reason: '' } as const
  expect(await errorCode(decideCase(market.as(people.moderator), decision))).toBe(
    'moderation/reason-required',
  )
})

test.each(['kofi', 'awa', 'support', 'finance'] as const)('%s cannot decide', async (name) => {
  const { caseId, id } = await publishing.submitted()
  const decision = { caseId, decision: 'approve', reason: '' } as const
  const result = await errorCode(decideCase(market.as(people[name]), decision))
  expect(['request/forbidden', 'account/sign-in-required']).toContain(result)
  expect((await publishing.liveRow(id))?._status).toBe('draft')
})

test('another seller’s service answers like a missing one', async () => {
  const { id } = await publishing.submitted()
  const ctx = market.as(people.fatou)
  expect(await errorCode(saveDraft(ctx, { serviceId: id, draft: publishing.draftOf() }))).toBe(
    'service/not-found',
  )
  expect(await errorCode(submitForReview(ctx, { serviceId: id }))).toBe('service/not-found')
  expect(await errorCode(editableService(ctx, id))).toBe('service/not-found')
  expect((await ownServices(ctx)).map((row) => row.id)).not.toContain(id)
})

test('a picture of someone else is refused', async () => {
  const ctx = market.as(people.fatou)
  const { id } = await createService(ctx, { language: 'fr' })
  const saved = saveDraft(ctx, { serviceId: id, draft: publishing.draftOf() }).catch(
    (error: unknown) => error,
  )
  expect(await saved).toMatchObject({ code: 'request/invalid', fields: { galleryIds: 'choice' } })
})

test('the seller pauses and returns without another review; a waiting edit is handed back', async () => {
  const { id } = await publishing.published()
  const ctx = market.as(people.kofi)
  await saveDraft(ctx, {
    serviceId: id,
    draft: publishing.draftOf({ title: 'Une édition qui attend ici' }),
  })
  await submitForReview(ctx, { serviceId: id })
  await unpublishService(ctx, { serviceId: id })
  expect(await publishing.liveRow(id)).toMatchObject({ _status: 'draft', moderation: 'approved' })
  expect(await publishing.listed(id)).toBe(0)
  expect(await editableService(ctx, id)).toMatchObject({ moderation: 'editing', isLive: false })
  await republishService(ctx, { serviceId: id })
  expect(await publishing.liveRow(id)).toMatchObject({
    _status: 'published',
    title: 'Je monte vos vidéos de mariage',
  })
  expect(await publishing.listed(id)).toBe(1)
  expect(await errorCode(republishService(ctx, { serviceId: id }))).toBe('service/not-editable')
})

test('a service that was never approved cannot be brought to the market by its seller', async () => {
  const { id } = await publishing.submitted()
  expect(await errorCode(republishService(market.as(people.kofi), { serviceId: id }))).toBe(
    'service/not-editable',
  )
})
