import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { QuickReplyInput, quickReplyLimit } from '../../src/contracts/quick-replies'
import { quickReplies } from '../../src/queries/quick-replies/quick-replies'
import { addQuickReply } from '../../src/workflows/quick-replies/add-quick-reply'
import { changeQuickReply } from '../../src/workflows/quick-replies/change-quick-reply'
import { deleteQuickReply } from '../../src/workflows/quick-replies/delete-quick-reply'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { userViewer } from '../helpers/market'

const market = coreMarket()
const { ctx, rows } = market
const kofi = ctx(viewers.seller)
const fatou = ctx(userViewer(cast.fatou, cast.fatouSeller.id))
const hello = { title: 'Bonjour', body: 'Bonjour {prénom}, merci !' }

afterEach(() => rows('delete from core.quick_replies'))
afterAll(() => market.close())

describe('prepared answers', () => {
  test('are kept by title, changed and deleted', async () => {
    const { id } = await addQuickReply(kofi, hello)
    await addQuickReply(kofi, { title: 'acompte', body: 'Aucun acompte.' })
    expect((await quickReplies(kofi)).map(({ title }) => title)).toEqual(['acompte', 'Bonjour'])
    await changeQuickReply(kofi, { id, title: 'BONJOUR', body: 'Bonsoir' })
    expect(await quickReplies(kofi)).toContainEqual({ id, title: 'BONJOUR', body: 'Bonsoir' })
    await deleteQuickReply(kofi, { id })
    expect((await quickReplies(kofi)).map(({ title }) => title)).toEqual(['acompte'])
    await expect(deleteQuickReply(kofi, { id })).rejects.toThrow('quick-reply/not-found')
  })

  test('are nobody else’s', async () => {
    const { id } = await addQuickReply(kofi, hello)
    expect(await quickReplies(fatou)).toEqual([])
    await expect(changeQuickReply(fatou, { id, ...hello })).rejects.toThrow('quick-reply/not-found')
    await expect(deleteQuickReply(fatou, { id })).rejects.toThrow('quick-reply/not-found')
    expect(await quickReplies(kofi)).toEqual([{ id, ...hello }])
    // Each seller has their own titles.
    await addQuickReply(fatou, hello)
    expect(await quickReplies(fatou)).toHaveLength(1)
  })

  test('have titles of their own', async () => {
    const { id } = await addQuickReply(kofi, hello)
    const again = addQuickReply(kofi, { ...hello, title: 'BONJOUR' })
    await expect(again).rejects.toMatchObject({
      code: 'quick-reply/title-taken',
      fields: { title: 'taken' },
    })
    await addQuickReply(kofi, { title: 'Merci', body: 'Merci !' })
    const renamed = changeQuickReply(kofi, { id, title: 'merci', body: 'Bonjour' })
    await expect(renamed).rejects.toThrow('quick-reply/title-taken')
  })

  test('are only so many, from several tabs too', async () => {
    const many = Array.from({ length: quickReplyLimit + 8 }, (_, number) =>
      addQuickReply(kofi, { title: `Réponse ${number}`, body: 'Bonjour' }),
    )
    expect(refusals(await Promise.allSettled(many))).toEqual(
      Array.from({ length: 8 }, () => 'quick-reply/full'),
    )
    expect(await quickReplies(kofi)).toHaveLength(quickReplyLimit)
  })

  test('belong to sellers', async () => {
    for (const [viewer, refusal] of [
      [viewers.anonymous, 'account/sign-in-required'],
      [viewers.customer, 'seller/profile-required'],
    ] as const) {
      await expect(addQuickReply(ctx(viewer), hello)).rejects.toThrow(refusal)
      await expect(quickReplies(ctx(viewer))).rejects.toThrow(refusal)
    }
  })

  test.each([
    { title: ' ', body: 'Bonjour' },
    { title: 'Bonjour', body: '\n ' },
    { title: 'x'.repeat(61), body: 'Bonjour' },
    { title: 'Bonjour', body: 'x'.repeat(2001) },
    { title: 'Bonjour' },
  ])('are not empty and not endless: %j', (typed) => {
    expect(QuickReplyInput.safeParse(typed).success).toBe(false)
  })
})
