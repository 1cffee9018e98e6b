import type { OpenDispute } from '../../src/contracts/disputes'
import { between, randomFrom } from '../demo/art/random'
import { orderStories, type StoryEnd } from '../demo/content/order-stories'
import { services } from '../demo/content/services'
import type { ReviewContent, ServiceContent } from '../demo/content/types'
import type { DemoClock } from './demo-clock'

const tiers = ['basic', 'standard', 'premium'] as const

/** One order of the demo market: who buys what, when each thing happens, and how it ends. */
export type OrderPlan = {
  /** Same plan, same order: also its idempotency key. */
  key: string
  customer: string
  service: ServiceContent
  tier: (typeof tiers)[number]
  method: 'mobile_money' | 'card'
  end: StoryEnd
  placedAt: Date
  deliveredAt: Date
  completedAt: Date
  review?: ReviewContent
  reviewedAt: Date
  note?: string
  answer?: string
  category?: OpenDispute['category']
  verdict?: string
  share?: number
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Every order, the oldest first: one behind each review, then the stories. */
export const orderPlans = (clock: DemoClock): OrderPlan[] =>
  [...reviewedPlans(clock), ...storyPlans(clock)].toSorted(
    (a, b) => a.placedAt.getTime() - b.placedAt.getTime(),
  )

const reviewedPlans = (clock: DemoClock): OrderPlan[] =>
  services.flatMap((service) =>
    service.reviews.map((review) => {
      const key = `review:${service.slug}:${review.by}`
      const random = randomFrom(key)
      const tierIndex = between(random, 0, service.packages.length - 1)
      const days = service.packages[tierIndex]?.days ?? 3
      const reviewedAt = clock.dayAgo(review.daysAgo, key)
      const completedAt = new Date(reviewedAt.getTime() - between(random, 1, 30) * hourMs)
      const deliveredAt = new Date(completedAt.getTime() - between(random, 2, 60) * hourMs)
      // Older than the work takes, younger than the service itself.
      const room = Math.max(1, service.publishedDaysAgo - review.daysAgo - 4)
      const workDays = Math.max(0.8, Math.min(days * (0.5 + random() * 0.4), room * 0.8))
      return {
        key,
        customer: review.by,
        service,
        tier: tiers[tierIndex] ?? 'basic',
        method: random() < 0.8 ? 'mobile_money' : 'card',
        end: 'completed',
        placedAt: new Date(deliveredAt.getTime() - workDays * dayMs),
        deliveredAt,
        completedAt,
        review,
        reviewedAt,
      } as const
    }),
  )

const storyPlans = (clock: DemoClock): OrderPlan[] =>
  orderStories.flatMap((story) => {
    const service = services.find(({ slug }) => slug === story.service)
    if (service === undefined) return []
    const key = `story:${story.service}:${story.customer}`
    const placedAt = clock.ago(story.placedDaysAgo)
    const days = service.packages[story.tier]?.days ?? 3
    const share = Math.min(days * 0.7, story.placedDaysAgo * 0.6)
    const deliveredAt = new Date(placedAt.getTime() + share * dayMs)
    const left = clock.now.getTime() - deliveredAt.getTime()
    return [
      {
        ...story,
        key,
        service,
        tier: tiers[story.tier],
        method: 'mobile_money',
        placedAt,
        deliveredAt,
        completedAt: new Date(deliveredAt.getTime() + left * 0.5),
        reviewedAt: clock.now,
      },
    ]
  })
