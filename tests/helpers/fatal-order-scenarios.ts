import { expect } from 'vitest'
import { rules } from '../../src/domain/orders/transitions'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { decideDispute } from '../../src/workflows/disputes/decide-dispute'
import { cast } from './cast'
import { viewers } from './core-context'
import type { CoreMarket } from './core-market'
import { fatalActs } from './fatal-acts'
import type { FatalInput } from './fatal-input'
import type { FatalMove } from './fatal-moves'

/** A failpoint's story: what comes before, who dies of it, and how it ends after all. */
export type Scenario = {
  act: string
  prepare: () => Promise<FatalInput>
  /** `carryOn` is the act once more, in a process that lives. */
  end: (input: FatalInput, carryOn: () => Promise<unknown>) => Promise<void>
}

/** Acts that may be done again and count again. */
const repeatable: readonly FatalMove[] = ['add_statement', 'remind_requirements']

/** Orders that are one move away from each move of the lifecycle. */
export const fatalOrderScenarios = (market: CoreMarket) => {
  const { ctx, rows } = market
  const done = async (input: FatalInput, ...acts: readonly FatalMove[]) => {
    for (const act of acts) await fatalActs[act]?.(ctx, input)
    return input
  }
  const past = async (input: FatalInput, column: 'timer_at' | 'due_at') => {
    await rows(`update orders set ${column} = now() - interval '3 days' where id = $1`, [
      input.orderId,
    ])
    return input
  }
  const lapsed = (input: FatalInput) => past(input, 'timer_at')
  /** Whoever acts looks at a clock three days on. */
  const later = (input: FatalInput) => ({ ...input, hoursLater: '72' })
  const placed = async (): Promise<FatalInput> => ({ orderId: (await market.place()).orderId })
  const paid = async (): Promise<FatalInput> => ({ orderId: (await market.placePaid()).orderId })
  const asked = async () => {
    const question = { id: 'q1', question: 'Quel nom ?', kind: 'text', isRequired: true }
    const set = (questions: unknown[]) =>
      rows('update services set requirements = $1 where id = $2', [
        JSON.stringify(questions),
        cast.service.id,
      ])
    await set([{ ...question, blockType: 'question', choices: [] }])
    const input = await paid()
    await set([])
    return input
  }
  const working = async () => done(await paid(), 'accept')
  const delivered = async () => done(await working(), 'deliver')
  const proposed = async () => done(await working(), 'propose_cancellation')
  const extending = async () => done(await working(), 'propose_extension')
  const revising = async () => done(await delivered(), 'request_revision')
  const disputed = async () => done(await delivered(), 'open_dispute')
  const heard = async () => done(await disputed(), 'answer_dispute')
  const decided = async () => done(await heard(), 'decide_dispute')
  const limit = (francs: number) =>
    rows(
      `insert into settings (id) select gen_random_uuid() where not exists (select from settings)`,
    ).then(() => rows('update settings set disputes_four_eyes_above_xof = $1', [francs]))
  const toApprove = async () => {
    await limit(10_000)
    const input = await decided()
    await limit(200_000)
    return input
  }
  const final = (outcome: 'refund' | 'split' | 'release') => async () => {
    const input = await heard()
    await decideDispute(ctx(viewers.staff), {
      orderId: input.orderId ?? '',
      outcome,
      ...(outcome === 'split' ? { refundMinor: 9_001 } : {}),
      reason: 'Les échanges montrent que le cahier des charges est suivi.',
      note: '',
    })
    for (const side of [viewers.customer, viewers.seller]) {
      await acceptDecision(ctx(side), { orderId: input.orderId ?? '' })
    }
    return input
  }

  const preparations: Readonly<Record<FatalMove, () => Promise<FatalInput>>> = {
    expire: async () => lapsed(await placed()),
    cancel_payment: placed,
    submit_requirements: asked,
    skip_requirements: asked,
    remind_requirements: asked,
    lapse_requirements: async () => lapsed(await asked()),
    accept: paid,
    decline: paid,
    lapse_acceptance: async () => lapsed(await paid()),
    deliver: working,
    cancel_overdue: async () => past(await working(), 'due_at'),
    request_revision: delivered,
    refuse_revision: revising,
    remind_revision: async () => lapsed(await revising()),
    extend_review_window: delivered,
    accept_delivery: delivered,
    complete_automatically: async () => lapsed(await delivered()),
    propose_extension: working,
    withdraw_extension: extending,
    accept_extension: extending,
    decline_extension: extending,
    lapse_extension: async () => later(await extending()),
    propose_cancellation: delivered,
    withdraw_cancellation: proposed,
    decline_cancellation: proposed,
    accept_cancellation: proposed,
    lapse_cancellation: async () => later(await proposed()),
    open_dispute: delivered,
    escalate_dispute: async () => lapsed(await disputed()),
    answer_dispute: disputed,
    add_statement: heard,
    decide_dispute: heard,
    approve_decision: toApprove,
    refuse_decision: toApprove,
    accept_decision: decided,
    appeal_decision: decided,
    resolve_refund: final('refund'),
    resolve_split: final('split'),
    resolve_release: final('release'),
    reopen: heard,
    review: async () => done(await delivered(), 'accept_delivery'),
  }

  /** All that an act could have left behind. */
  const traces = async (orderId: string) => ({
    order: await market.order(orderId),
    events: await market.countOf('events where subject_id = $1', [orderId]),
    history: await market.countOf('core.order_history where order_id = $1', [orderId]),
    headers: await market.countOf('ledger.headers where order_id = $1', [orderId]),
    refunds: await market.countOf('core.refunds where order_id = $1', [orderId]),
  })
  const times = (orderId: string, move: string) =>
    market.countOf('core.order_history where order_id = $1 and transition = $2', [orderId, move])

  const scenarioOf = (move: FatalMove): Scenario => {
    let before: Awaited<ReturnType<typeof traces>>
    return {
      act: move,
      prepare: async () => {
        const input = await preparations[move]()
        before = await traces(input.orderId ?? '')
        return input
      },
      end: async ({ orderId = '' }, carryOn) => {
        expect(await traces(orderId)).toEqual(before)
        const earlier = await times(orderId, move)
        await carryOn()
        expect(await times(orderId, move)).toBe(earlier + 1)
        const ends = rules.flatMap(({ name, to }) =>
          name === move ? [to === 'unchanged' ? before.order.status : to] : [],
        )
        expect(ends).toContain(await market.statusOf(orderId))
        if (!repeatable.includes(move)) await Promise.allSettled([carryOn(), carryOn()])
        expect(await times(orderId, move)).toBe(earlier + 1)
      },
    }
  }

  const moves = Object.keys(preparations).filter((name): name is FatalMove =>
    Object.hasOwn(preparations, name),
  )
  const scenarios: Record<string, Scenario> = Object.fromEntries(
    moves.map((move) => [`move-order:${move}`, scenarioOf(move)]),
  )
  scenarios['move-order:committed'] = {
    act: 'accept_delivery',
    prepare: delivered,
    end: async ({ orderId = '' }, carryOn) => {
      expect(await market.statusOf(orderId)).toBe('completed')
      await expect(carryOn()).rejects.toMatchObject({ code: 'order/illegal-transition' })
      expect(
        await market.countOf(`ledger.headers where order_id = $1 and kind = 'release'`, [orderId]),
      ).toBe(1)
    },
  }
  return scenarios
}
