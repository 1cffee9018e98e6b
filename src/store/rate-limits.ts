import { createHash } from 'node:crypto'
import { Redis } from 'ioredis'
import type { Payload } from 'payload'
import type { Pool } from 'pg'
import {
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { AppError } from '../domain/errors'
import type { RateLimit } from '../domain/accounts/rate-limits'
import { env } from '../env'

/**
 * Counts one more act of `who` and refuses it beyond the limit. Counters live in Redis when there
 * is one and in Postgres otherwise, or when Redis does not answer: all replicas count together.
 * @throws AppError request/too-many with the seconds to wait.
 */
export const countAgainst = async (
  payload: Payload,
  limit: RateLimit,
  who: string,
): Promise<void> => {
  try {
    await limiterOf(payload, limit).consume(keyOf(who))
  } catch (error) {
    throw refusal(error)
  }
}

/**
 * Refuses when the limit is used up, without counting.
 * @throws AppError request/too-many with the seconds to wait.
 */
export const requireWithin = async (
  payload: Payload,
  limit: RateLimit,
  who: string,
): Promise<void> => {
  const state = await limiterOf(payload, limit).get(keyOf(who))
  if (state !== null && state.consumedPoints >= limit.points) throw refusal(state)
}

/** Forgets what was counted: the right password was given, or a new one was set. */
export const forgetCounts = async (
  payload: Payload,
  limit: RateLimit,
  who: string,
): Promise<void> => {
  await limiterOf(payload, limit).delete(keyOf(who))
}

const refusal = (cause: unknown): unknown =>
  cause instanceof RateLimiterRes
    ? new AppError('request/too-many', {
        retryAfterSeconds: Math.max(1, Math.ceil(cause.msBeforeNext / 1000)),
      })
    : cause

/** Addresses and e-mails are personal: the counters know them by their hash. */
const keyOf = (who: string) => createHash('sha256').update(who).digest('base64url')

const limiters = new WeakMap<Payload, Map<string, RateLimiterAbstract>>()

const limiterOf = (payload: Payload, limit: RateLimit): RateLimiterAbstract => {
  const known = limiters.get(payload) ?? new Map<string, RateLimiterAbstract>()
  limiters.set(payload, known)
  const existing = known.get(limit.name)
  if (existing !== undefined) return existing
  const made = makeLimiter(payload, limit)
  known.set(limit.name, made)
  return made
}

const makeLimiter = (payload: Payload, limit: RateLimit): RateLimiterAbstract => {
  const { pool } = payload.db as unknown as { pool: Pool }
  const counting = { keyPrefix: limit.name, points: limit.points, duration: limit.seconds }
  const postgres = new RateLimiterPostgres({
    ...counting,
    storeClient: pool,
    storeType: 'pool',
    schemaName: 'core',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: true,
  })
  const redis = redisClient(payload)
  if (redis === null) return postgres
  return new RateLimiterRedis({
    ...counting,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: postgres,
  })
}

let redis: Redis | null | undefined

const redisClient = (payload: Payload): Redis | null => {
  if (redis !== undefined) return redis
  const { REDIS_URL } = env()
  if (REDIS_URL === undefined) return (redis = null)
  redis = new Redis(REDIS_URL, {
    keyPrefix: '2k:limit:',
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 500,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  })
  // Without a listener a lost connection would end the process.
  redis.on('error', (error) => payload.logger.warn(`rate limits: Redis: ${error.message}`))
  return redis
}
