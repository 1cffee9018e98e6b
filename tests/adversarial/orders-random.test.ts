import { sql } from '@payloadcms/db-postgres'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/domain/errors'
import { defaultDurations } from '../../src/domain/orders/timer-settings'
import { transition } from '../../src/domain/orders/transition'
import { actors, type Actor } from '../../src/domain/orders/transition-rule'
import { rules, type TransitionName } from '../../src/domain/orders/transitions'
import { inTransaction } from '../../src/store/in-transaction'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { orderFacts } from '../../src/store/orders/order-facts'
import { readOrder } from '../../src/store/orders/order-record'
import { coreMarket, viewers } from '../helpers/core-market'
import { lifecycleActs } from '../helpers/lifecycle-acts'
import { modelRuns, modelTime } from '../helpers/model-runs'

const few = 60
const market = coreMarket()

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const acts = lifecycleActs(market)
/** A revision that is paid for begins with a payment of its own: see orders-slices. */
const names = [...new Set(rules.map(({ name }) => name))].filter((name) => name !== 'pay_revision')
/** Every act comes with what it could be asked to bring. */
const everything = { hasContent: true, hasReason: true }
type Move = { name: TransitionName; actor: Actor; hours: number }
const move: fc.Arbitrary<Move> = fc.record({
  name: fc.constantFrom(...names),
  actor: fc.constantFrom(...actors),
  hours: fc.constantFrom(0, 0, 0, 1, 30, 200),
})
/** Mostly what the pure table allows, so that lifecycles get somewhere; sometimes anything. */
const plan = fc.array(fc.tuple(move, fc.nat(), fc.integer({ min: 0, max: 9 })), {
  minLength: 6,
  maxLength: 22,
})

const allowedMoves = (facts: Parameters<typeof transition>[0]['order'], now: Date): Move[] =>
  names.flatMap((name) =>
    actors
      .filter(
        (actor) =>
          transition({
            order: facts,
            transition: name,
            actor,
            now,
            durations: defaultDurations,
            act: everything,
          }).isAllowed,
      )
      .map((actor) => ({ name, actor, hours: 0 })),
  )

const opening = { category: 'other', reason: 'Nous demandons une décision.', fileIds: [] } as const

/** What is allowed and writes more than one row goes through its workflow, all else by the store. */
const statusAfter = async (
  orderId: string,
  { name, actor, choice, isAllowed }: Move & { choice: number; isAllowed: boolean },
  now: Date,
) => {
  try {
    const act = acts[name]
    if (act !== undefined && isAllowed) {
      await act({ orderId, actor, choice })
      return await market.statusOf(orderId)
    }
    const applied = await inTransaction(market.db, async (tx) => {
      // As confirm-payment does, in the same transaction.
      if (name === 'confirm_payment') {
        await tx.execute(sql`update payments set status = 'succeeded' where status = 'pending'
          and id in (select payment_id from core.payment_allocations where order_id = ${orderId})`)
      }
      return applyTransition(tx, {
        orderId,
        transition: name,
        actor: { kind: actor, id: null },
        now,
        durations: defaultDurations,
        act: everything,
        opening,
      })
    })
    return applied.to
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

beforeAll(() => market.rows('insert into settings (id) values (gen_random_uuid())'))

describe('random lifecycles against the pure table', () => {
  test(
    'the database ends where the table says, refuses what it refuses, and adds up',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, async (steps) => {
          const { orderId } = await market.place()
          // Some of the orders need a second person to decide about them.
          await market.rows('update settings set disputes_four_eyes_above_xof = $1', [
            steps.length % 2 === 0 ? 10_000 : 200_000,
          ])
          for (const [wild, choice, dice] of steps) {
            market.waitHours(wild.hours)
            const now = market.ctx(viewers.system).clock()
            const order = await readOrder(market.db, orderId)
            if (order === null) throw new Error('the order vanished')
            const facts = orderFacts(order)
            const open = allowedMoves(facts, now)
            const chosen = dice < 8 ? (open[choice % Math.max(open.length, 1)] ?? wild) : wild
            const decision = transition({
              order: facts,
              transition: chosen.name,
              actor: chosen.actor,
              now,
              durations: defaultDurations,
              act: everything,
            })
            const refusal = (because: string) =>
              because === 'actor' ? 'request/forbidden' : 'order/illegal-transition'
            const expected = decision.isAllowed ? decision.to : refusal(decision.because)
            const { isAllowed } = decision
            expect(await statusAfter(orderId, { ...chosen, choice, isAllowed }, now)).toBe(expected)
          }
          const [held] = await market.rows('select ledger.order_violation($1) as violation', [
            orderId,
          ])
          expect(held).toEqual({ violation: null })
        }),
        modelRuns(few),
      )
    },
    modelTime(few, 120_000),
  )
})
