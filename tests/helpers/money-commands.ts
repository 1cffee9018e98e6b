import fc from 'fast-check'
import { expect } from 'vitest'
import { noShares } from '../../src/domain/ledger/shares'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { cancelPayout } from '../../src/workflows/payouts/cancel-payout'
import { rejectPayout } from '../../src/workflows/payouts/reject-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import {
  heldGross,
  heldTotal,
  inTransit,
  modelAccept,
  modelCancel,
  modelChargeBack,
  modelClear,
  modelContestSupplement,
  modelPaid,
  modelPayoutReturned,
  modelWon,
  type ModelOrder,
  type ModelSlice,
  type MoneyModel,
} from './money-model'
import { approvalAboveMinor, revisionMinor, type MoneyWorld } from './money-world'
import { finance } from './payout-market'

type Real = {
  world: MoneyWorld
  /** How often each command was carried out. */
  done: Record<string, number>
}
type Command = fc.AsyncCommand<MoneyModel, Real>
type Kind = 'whole' | 'milestones' | 'subsidised'

const slice = (
  amounts: readonly [total: number, subsidy: number, net: number, commission: number, fee: number],
  more: Pick<ModelSlice, 'kind' | 'paymentId'>,
): ModelSlice => {
  const [totalMinor, subsidyMinor, sellerNetMinor, commissionMinor, serviceFeeMinor] = amounts
  const shares = { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor: 0 }
  const state = { state: 'held', earned: noShares, isContested: false } as const
  return { ...shares, totalMinor, subsidyMinor, ...state, ...more }
}
const agreed: Readonly<Record<Kind, readonly Parameters<typeof slice>[0][]>> = {
  whole: [[26_250, 0, 21_250, 3_750, 1_250]],
  milestones: [
    [10_500, 0, 8_500, 1_500, 500],
    [8_400, 0, 6_800, 1_200, 400],
    [7_350, 0, 5_950, 1_050, 350],
  ],
  subsidised: [
    [9_500, 1_000, 8_500, 1_500, 500],
    [7_600, 800, 6_800, 1_200, 400],
    [6_650, 700, 5_950, 1_050, 350],
  ],
}

/** The books say what the model says. */
const compare = async (model: MoneyModel, { world }: Real): Promise<void> => {
  const books = await world.books()
  expect(books).toEqual({
    held: heldGross(model),
    pending: model.pendingMinor,
    available: model.availableMinor,
    owed: model.owedMinor,
    inTransit: inTransit(model),
    paid: model.paidMinor,
    refunded: model.refundedMinor,
  })
}

type Act<Subject> = {
  name: string
  find: (model: MoneyModel) => readonly Subject[]
  run: (subject: Subject, at: { model: MoneyModel; world: MoneyWorld }) => Promise<void>
}

/** A command on one of the things that it can be done to; `choice` says on which. */
const command = <Subject>(choice: number, { name, find, run }: Act<Subject>): Command => ({
  check: (model) => find(model).length > 0,
  run: async (model, real) => {
    const subjects = find(model)
    const subject = subjects[choice % subjects.length]
    if (subject === undefined) throw new Error('a command without a subject')
    await run(subject, { model, world: real.world })
    real.done[name] = (real.done[name] ?? 0) + 1
    await compare(model, real)
  },
  toString: () => `${name}(${choice})`,
})

const inStatus = (...statuses: readonly ModelOrder['status'][]) =>
  ((model: MoneyModel) =>
    model.orders.filter(
      ({ status, isChargedBack }) => !isChargedBack && statuses.includes(status),
    )) satisfies Act<ModelOrder>['find']
const once = () => [null]
const payouts =
  (isOpen: (payout: NonNullable<MoneyModel['payout']>) => boolean) =>
  ({ payout }: MoneyModel) =>
    payout !== null && isOpen(payout) ? [payout] : []

const place = (kind: Kind): Command =>
  command(0, {
    name: `place ${kind}`,
    find: once,
    run: async (_nothing, { model, world }) => {
      const { orderId, paymentId } = await world.place(kind)
      const slices = agreed[kind].map((amounts) => slice(amounts, { kind: 'main', paymentId }))
      const fresh = { status: 'in_progress', isChargedBack: false, taken: null } as const
      model.orders.push({ id: orderId, paymentId, slices, ...fresh })
    },
  })

const orderCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'deliver',
    find: inStatus('in_progress', 'revision_requested'),
    run: async (order, { world }) => {
      await world.deliver(order.id)
      order.status = 'delivered'
    },
  }),
  command(choice, {
    name: 'accept',
    find: inStatus('delivered'),
    run: async (order, { model, world }) => {
      await world.accept(order.id)
      modelAccept(model, order)
    },
  }),
  command(choice, {
    name: 'pay a revision',
    find: inStatus('delivered'),
    run: async (order, { world }) => {
      const paymentId = await world.payRevision(order.id)
      const { total, sellerNet, commission, fee } = revisionMinor
      order.slices.push(
        slice([total, 0, sellerNet, commission, fee], { kind: 'supplement', paymentId }),
      )
      order.status = 'revision_requested'
    },
  }),
  command(choice, {
    name: 'cancel',
    find: inStatus('in_progress', 'delivered', 'revision_requested'),
    run: async (order, { model, world }) => {
      const all = heldTotal(order)
      const part = choice % 3 === 0 ? undefined : 1 + (choice % (all - 1))
      await world.cancel(order.id, part)
      modelCancel(model, order, part ?? all)
    },
  }),
  command(choice, {
    name: 'clear',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.slices
          .filter(({ state, earned }) => state === 'pending' && earned.sellerNetMinor > 0)
          .map((waiting) => ({ order, waiting })),
      ),
    run: async ({ order, waiting }, { model, world }) => {
      expect(await world.clearOne(order.id, waiting.earned.sellerNetMinor)).toBe('cleared')
      modelClear(model, waiting)
    },
  }),
]

const bankCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'charge back',
    find: (model) =>
      model.orders.filter(
        ({ isChargedBack, taken, slices }) =>
          !isChargedBack &&
          taken === null &&
          slices.some(({ kind, state }) => kind === 'main' && state !== 'gone'),
      ),
    run: async (order, { model, world }) => {
      expect(await world.chargeBack(order.paymentId)).toBe('opened')
      await world.settleRefunds(order.id)
      modelChargeBack(model, order)
    },
  }),
  command(choice, {
    name: 'charge a revision back',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.slices
          .filter(
            ({ kind, state, isContested, earned, sellerNetMinor }) =>
              kind === 'supplement' &&
              !isContested &&
              order.taken === null &&
              earned.sellerNetMinor === sellerNetMinor &&
              (state === 'pending' || state === 'available'),
          )
          .map((contested) => ({ order, contested })),
      ),
    run: async ({ order, contested }, { model, world }) => {
      expect(await world.chargeBack(contested.paymentId)).toBe('opened')
      modelContestSupplement(model, order, contested)
    },
  }),
  command(choice, {
    name: choice % 2 === 0 ? 'the bank gives back' : 'the bank keeps',
    find: (model) =>
      model.orders.flatMap((order) =>
        order.taken === null ? [] : [{ order, paymentId: order.taken.paymentId }],
      ),
    run: async ({ order, paymentId }, { model, world }) => {
      const outcome = choice % 2 === 0 ? 'won' : 'lost'
      expect(await world.bankDecides(paymentId, outcome)).toBe(outcome)
      if (outcome === 'won') modelWon(model, order)
      else order.taken = null
    },
  }),
]

/** What keeps a payout of everything from being made now; null when nothing does. */
const obstacle = ({ payout, owedMinor, availableMinor }: MoneyModel): string | null => {
  if (payout !== null) return 'payout/already-open'
  if (owedMinor > 0) return 'payout/owes'
  return availableMinor < 5_000 ? 'payout/below-minimum' : null
}

const payoutCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'ask for a payout',
    find: once,
    run: async (_nothing, { model, world }) => {
      const work = requestPayout(world.seller, { currency: 'XOF' })
      const code = obstacle(model)
      if (code !== null) return expect(work).rejects.toMatchObject({ code })
      const amountMinor = model.availableMinor
      const status = amountMinor > approvalAboveMinor ? 'awaiting_approval' : 'requested'
      model.payout = { id: (await work).payoutId, amountMinor, status, isAsked: false }
      model.availableMinor = 0
    },
  }),
  command(choice, {
    name: choice % 3 === 0 ? 'refuse' : 'approve',
    find: payouts(({ status }) => status === 'awaiting_approval'),
    run: async (payout, { model, world }) => {
      const staff = world.as(finance)
      if (choice % 3 === 0) {
        await rejectPayout(staff, { payoutId: payout.id, reason: 'Trop tôt.' })
        modelPayoutReturned(model)
        return
      }
      const work = approvePayout(staff, { payoutId: payout.id })
      if (model.owedMinor > 0) return expect(work).rejects.toMatchObject({ code: 'payout/owes' })
      await work
      payout.status = 'in_transit'
    },
  }),
  command(choice, {
    name: 'take back',
    find: payouts(({ status }) => status !== 'in_transit'),
    run: async (payout, { model, world }) => {
      await cancelPayout(world.seller, { payoutId: payout.id })
      modelPayoutReturned(model)
    },
  }),
  command(choice, {
    name: 'send',
    find: payouts(({ status, isAsked }) => status !== 'awaiting_approval' && !isAsked),
    run: async (payout, { model, world }) => {
      const outcome = (['paid', 'paid', 'failed', 'slow'] as const)[choice % 4] ?? 'paid'
      const answer = await world.send(payout.id, outcome)
      if (payout.status === 'requested' && model.owedMinor > 0) {
        expect(answer).toBe('unchanged')
        modelPayoutReturned(model)
        return
      }
      expect(answer).toBe(outcome === 'slow' ? 'pending' : outcome)
      payout.status = 'in_transit'
      payout.isAsked = true
      if (outcome === 'paid') modelPaid(model)
      if (outcome === 'failed') modelPayoutReturned(model)
    },
  }),
  command(choice, {
    name: 'hear of it',
    find: payouts(({ isAsked }) => isAsked),
    run: async (payout, { model, world }) => {
      const outcome = choice % 2 === 0 ? 'paid' : 'failed'
      expect(await world.hear(payout.id, outcome)).toBe(outcome)
      if (outcome === 'paid') modelPaid(model)
      else modelPayoutReturned(model)
    },
  }),
]

/** Every command, each with what it chooses by. */
export const moneyCommands = () => {
  const all = (choice: number) => [
    ...orderCommands(choice),
    ...bankCommands(choice),
    ...payoutCommands(choice),
  ]
  const choices = fc.nat({ max: 9_999 })
  const kinds = fc.constantFrom<Kind>('whole', 'milestones', 'subsidised')
  const byIndex = all(0).map((_, index) =>
    choices.map((choice): Command => {
      const one = all(choice)[index]
      if (one === undefined) throw new Error('no such command')
      return one
    }),
  )
  const replayPath = process.env.MODEL_REPLAY
  // Work goes on more often than it breaks off, so that orders get somewhere.
  const work = byIndex.filter((_, index) => index !== 3 && index < orderCommands(0).length)
  const often = [kinds.map(place), ...work, ...work, ...work]
  return fc.commands([...often, kinds.map(place), ...byIndex], {
    maxCommands: 80,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  })
}
