import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Beacon } from '../../contracts/beacons'
import { AppError } from '../../domain/errors'
import { takeBeacon } from '../../workflows/analytics/take-beacon'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

/** One a page view; a family behind one address reads several pages at once. Kept by each process. */
const perMinute = 120

/** What browsers tell when somebody leaves a page. */
export const registerBeaconRoutes = (api: Api): void => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  defineRoute(api, {
    method: 'post',
    path: '/beacons',
    access: 'anyone',
    summary:
      'Counts services that were seen and how fast a page was; keeps nothing about who it was',
    tag: 'Beacons',
    body: Beacon,
    handle: async ({ ctx, body, address }) => {
      await limiter.consume(address).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000))
        throw new AppError('request/too-many', { retryAfterSeconds })
      })
      await takeBeacon(ctx, body)
    },
  })
}
