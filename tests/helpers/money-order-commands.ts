import { expect } from 'vitest'
import { noShares } from '../../src/domain/ledger/shares'
import { command, inStatus, once, type Command } from './money-command'
import { heldTotal, modelAccept, modelClear, type ModelSlice } from './money-model'
import { modelCancel } from './money-model-ends'
import { revisionMinor } from './money-world'

export const orderKinds = ['whole', 'milestones', 'subsidised'] as const
type Kind = (typeof orderKinds)[number]

const slice = (
  amounts: readonly [total: number, subsidy: number, net: number, commission: number, fee: number],
  more: Pick<ModelSlice, 'kind' | 'paymentId'>,
): ModelSlice => {
  const [totalMinor, subsidyMinor, sellerNetMinor, commissionMinor, serviceFeeMinor] = amounts
  const shares = { sellerNetMinor, commissionMinor, serviceFeeMinor, taxMinor: 0 }
  const state = { state: 'held', earned: noShares, backMinor: 0 } as const
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

/** A seller begins with an order that was paid for. */
export const place = (kind: Kind): Command =>
  command(0, {
    name: `place ${kind}`,
    find: once,
    run: async (_nothing, { model, world }) => {
      const { orderId, paymentId } = await world.place(kind)
      const slices = agreed[kind].map((amounts) => slice(amounts, { kind: 'main', paymentId }))
      model.orders.push({
        id: orderId,
        paymentId,
        status: 'in_progress',
        isChargedBack: false,
        isPartlyEarned: false,
        dispute: null,
        slices,
        takings: [],
      })
    },
  })

/** What both sides do with an order. */
export const orderCommands = (choice: number): Command[] => [
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
      const outcome = await world.clearOne(order.id, waiting.earned.sellerNetMinor)
      // A dispute freezes what still waits.
      expect(outcome).toBe(order.dispute !== null ? 'not_pending' : 'cleared')
      if (outcome === 'cleared') modelClear(model, waiting)
    },
  }),
]
