import { describe, expect, it } from 'vitest'
import { missingForSubmission } from '../../src/domain/services/missing-for-submission'
import { serviceLimits } from '../../src/contracts/services'
import { draftOfContent } from '../../src/domain/services/draft-of-content'
import { categories } from '../demo/content/categories'
import { customers } from '../demo/content/customers'
import { trades } from '../demo/content/generator-words'
import { orderStories } from '../demo/content/order-stories'
import { sellers } from '../demo/content/sellers'
import { services } from '../demo/content/services'
import { generatedService } from './generated-service'
import { contentColumns } from './service-rows'
import { stableId } from './stable-id'

const live = services.filter(({ state }) => state === undefined)
const childSlugs = new Set(categories.flatMap(({ children }) => children.map(({ slug }) => slug)))

const draftOf = (service: (typeof services)[number]) => {
  const row = contentColumns(service, {
    id: stableId(service.slug),
    sellerId: stableId('seller'),
    categoryId: stableId('category'),
    currency: sellers.find(({ handle }) => handle === service.seller)?.currency ?? 'XOF',
    gallery: [stableId('picture')],
    at: new Date(0),
  })
  return draftOfContent({
    ...(row as object),
    titleSecond: row.title_second,
    descriptionSecond: row.description_second,
    category: row.category_id,
  } as never)
}

describe('the demo market', () => {
  it('has eight families, sixty services on the market and twenty-five sellers', () => {
    expect(categories).toHaveLength(8)
    expect(live).toHaveLength(60)
    expect(sellers).toHaveLength(25)
    expect(live.filter(({ en }) => en !== undefined).length).toBeGreaterThanOrEqual(25)
    expect(services.filter(({ state }) => state === 'pending').length).toBeGreaterThanOrEqual(3)
  })

  it('refers only to what exists, and leaves no category and no seller empty-handed', () => {
    const handles = new Set(sellers.map(({ handle }) => handle))
    const keys = new Set(customers.map(({ key }) => key))
    const slugs = new Set(live.map(({ slug }) => slug))
    for (const { seller, category, reviews } of services) {
      expect(handles).toContain(seller)
      expect(childSlugs).toContain(category)
      for (const { by } of reviews) expect(keys).toContain(by)
    }
    for (const { customer, service } of orderStories) {
      expect(keys).toContain(customer)
      expect(slugs).toContain(service)
    }
    expect(new Set(live.map(({ category }) => category))).toEqual(childSlugs)
    expect(new Set(live.map(({ seller }) => seller))).toEqual(handles)
  })

  it.each(services.map((service) => [service.slug, service] as const))(
    '%s could be submitted as it is',
    (_slug, service) => {
      expect(missingForSubmission(draftOf(service))).toEqual({})
    },
  )

  it('is not all praise', () => {
    const ratings = live.flatMap(({ reviews }) => reviews.map(({ rating }) => rating))
    expect(Math.min(...ratings)).toBeLessThanOrEqual(2)
    expect(ratings.filter((rating) => rating < 5).length / ratings.length).toBeGreaterThan(0.2)
  })
})

describe('generated services', () => {
  const many = Array.from({ length: 2_000 }, (_, n) => generatedService(n))

  it('are the same for the same number and never share an address', () => {
    expect(generatedService(42)).toEqual(generatedService(42))
    expect(new Set(many.map(({ slug }) => slug)).size).toBe(many.length)
    expect(new Set(many.map(({ title }) => title)).size).toBeGreaterThan(1_500)
  })

  it('are complete, within the limits of the editor, in categories that exist', () => {
    for (const service of many.slice(0, 300)) {
      expect(missingForSubmission(draftOf(service))).toEqual({})
      expect(service.title.length).toBeLessThanOrEqual(serviceLimits.titleMax)
    }
    expect(new Set(trades.map(({ category }) => category))).toEqual(childSlugs)
  })
})
