import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { portfolioLimits, WorkInput } from '../../src/contracts/portfolio'
import { getSellerPage } from '../../src/queries/catalogue/get-seller-page'
import { checkedPortfolio } from '../../src/queries/portfolio/checked-portfolio'
import { ownPortfolio } from '../../src/queries/portfolio/own-portfolio'
import { addWork } from '../../src/workflows/portfolio/add-work'
import { arrangePortfolio } from '../../src/workflows/portfolio/arrange-portfolio'
import { changeWork } from '../../src/workflows/portfolio/change-work'
import { deleteWork } from '../../src/workflows/portfolio/delete-work'
import { cast } from '../helpers/cast'
import { coreMarket, refusals, viewers } from '../helpers/core-market'
import { userViewer } from '../helpers/market'

const market = coreMarket()
const { ctx, rows } = market
const kofi = ctx(viewers.seller)
const fatou = ctx(userViewer(cast.fatou, cast.fatouSeller.id))
const support = ctx({ kind: 'staff', ...cast.support, role: 'support', locale: 'fr' })

const upload = async (owner: { id: string }) => {
  const id = uuidv7()
  await rows(
    `insert into media (id, alt, purpose, owner_id, filename, width, height)
     values ($1, 'Image', 'service', $2, $3, 800, 600)`,
    [id, owner.id, `${id}.webp`],
  )
  return id
}

let pictures: string[] = []
beforeEach(async () => {
  pictures = [await upload(cast.kofi), await upload(cast.kofi)]
})
afterEach(async () => {
  await rows('delete from core.portfolio_works')
  await rows('delete from media')
})
afterAll(() => market.close())

const work = (title = 'Affiche'): WorkInput => ({ title, body: '', pictureIds: pictures })
const titles = async () => (await ownPortfolio(kofi)).map(({ title }) => title)
const shown = () => getSellerPage(kofi, { handle: cast.kofiSeller.handle, locale: 'fr' })

describe('a portfolio', () => {
  test('is public, with its pictures in their order', async () => {
    const { id } = await addWork(kofi, { ...work(), body: 'Pour un concert.' })
    const [first, second] = pictures
    expect((await shown())?.portfolio).toMatchObject([
      { id, title: 'Affiche', body: 'Pour un concert.', pictures: [{ id: first }, { id: second }] },
    ])
    await changeWork(kofi, { id, ...work('Logo'), pictureIds: pictures.toReversed() })
    expect((await shown())?.portfolio).toMatchObject([
      { title: 'Logo', body: '', pictures: [{ id: second }, { id: first }] },
    ])
    await deleteWork(kofi, { id })
    expect((await shown())?.portfolio).toEqual([])
  })

  test('stands in the order that the seller gives it', async () => {
    const ids: string[] = []
    for (const title of ['A', 'B', 'C']) ids.push((await addWork(kofi, work(title))).id)
    expect(await titles()).toEqual(['A', 'B', 'C'])
    await arrangePortfolio(kofi, { ids: ids.toReversed() })
    expect(await titles()).toEqual(['C', 'B', 'A'])
    // What is not named comes behind, and what is nobody’s changes nothing.
    await arrangePortfolio(kofi, { ids: [uuidv7(), ids[1] ?? ''] })
    expect(await titles()).toEqual(['B', 'C', 'A'])
    await addWork(kofi, work('D'))
    expect(await titles()).toEqual(['B', 'C', 'A', 'D'])
  })

  test('is nobody else’s, and shows nobody else’s pictures', async () => {
    const { id } = await addWork(kofi, work())
    const attempts = [
      () => deleteWork(fatou, { id }),
      async () => changeWork(fatou, { id, ...work(), pictureIds: [await upload(cast.fatou)] }),
    ]
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toThrow('portfolio/work-not-found')
    }
    await arrangePortfolio(fatou, { ids: [id] })
    for (const stolen of [addWork(fatou, work()), changeWork(fatou, { id, ...work() })]) {
      await expect(stolen).rejects.toMatchObject({ fields: { pictureIds: 'choice' } })
    }
    expect(await ownPortfolio(fatou)).toEqual([])
    expect(await titles()).toEqual(['Affiche'])
    await expect(addWork(ctx(viewers.customer), work())).rejects.toThrow('seller/profile-required')
  })

  test('holds only so many works, from several tabs too', async () => {
    const many = Array.from({ length: portfolioLimits.works + 3 }, (_, number) =>
      addWork(kofi, work(`Affiche ${number}`)),
    )
    expect(refusals(await Promise.allSettled(many))).toEqual(
      Array.from({ length: 3 }, () => 'portfolio/full'),
    )
    expect(await titles()).toHaveLength(portfolioLimits.works)
  })

  test('is read by staff with what the checks of texts find', async () => {
    await addWork(kofi, { ...work(), body: 'Appelez-moi au 77 123 45 67' })
    const [checked] = await checkedPortfolio(support, { sellerId: cast.kofiSeller.id })
    expect(checked?.flags).toMatchObject([{ code: 'contact_details', field: 'description' }])
    const seller = checkedPortfolio(kofi, { sellerId: cast.kofiSeller.id })
    await expect(seller).rejects.toThrow('account/sign-in-required')
  })

  test.each([
    { title: ' ', pictureIds: [uuidv7()] },
    { title: 'Affiche', pictureIds: [] },
    { title: 'Affiche', pictureIds: Array.from({ length: 7 }, () => uuidv7()) },
    { title: 'x'.repeat(81), pictureIds: [uuidv7()] },
    { title: 'Affiche', body: 'x'.repeat(601), pictureIds: [uuidv7()] },
    { title: 'Affiche', pictureIds: ['../image'] },
  ])('refuses %j', (typed) => {
    expect(WorkInput.safeParse(typed).success).toBe(false)
  })
})
