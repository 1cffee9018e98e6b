import { command, type Command } from './money-command'
import { reachMinor, type ModelDispute, type ModelOrder, type MoneyModel } from './money-model'
import { modelResolve } from './money-model-ends'
import { fourEyesAboveMinor } from './money-world'
import type { Decision } from './money-world-disputes'

/** Orders whose dispute stands like this. */
const disputes =
  (isSo: (dispute: ModelDispute, order: ModelOrder) => boolean) =>
  (model: MoneyModel): { order: ModelOrder; dispute: ModelDispute }[] =>
    model.orders.flatMap((order) => {
      const { dispute } = order
      return dispute !== null && isSo(dispute, order) ? [{ order, dispute }] : []
    })
const isHeard = ({ awaits, decision }: ModelDispute) => awaits.length === 0 && decision === null
const isAnnounced = ({ decision }: ModelDispute) => decision?.isAnnounced === true
const isProposed = ({ decision }: ModelDispute) => decision?.isAnnounced === false

const isDisputable = ({ isChargedBack, status, slices }: ModelOrder): boolean =>
  !isChargedBack &&
  (['in_progress', 'delivered', 'revision_requested'].includes(status) ||
    (status === 'completed' && slices.some(({ state }) => state === 'pending')))

const openers = ['customer', 'seller', 'staff'] as const

/** Disputes, from the first word to the money; everybody who decides does so in the same second. */
export const disputeCommands = (choice: number): Command[] => [
  command(choice, {
    name: 'open a dispute',
    find: (model) => model.orders.filter(isDisputable),
    run: async (order, { world }) => {
      const by = openers[choice % openers.length] ?? 'customer'
      await world.openDispute(order.id, by)
      order.dispute = {
        awaits: (['customer', 'seller'] as const).filter((side) => side !== by),
        stakeMinor: reachMinor(order),
        isAppealed: false,
        decision: null,
      }
      order.status = 'disputed'
    },
  }),
  command(choice, {
    name: 'answer',
    find: disputes(({ awaits, decision }) => awaits.length > 0 && decision === null),
    run: async ({ order, dispute }, { world }) => {
      const [side, ...others] = dispute.awaits
      if (side === undefined) throw new Error('nobody was asked')
      await world.answerDispute(order.id, side)
      dispute.awaits = others
    },
  }),
  command(choice, {
    name: 'decide',
    find: disputes(isHeard),
    run: async ({ order, dispute }, { world }) => {
      const { stakeMinor, isAppealed } = dispute
      const decisions: Decision[] = [
        { outcome: 'refund', refundMinor: stakeMinor },
        { outcome: 'release', refundMinor: 0 },
        { outcome: 'split', refundMinor: 1 + (choice % (stakeMinor - 1)) },
      ]
      const decision = decisions[choice % decisions.length]
      if (decision === undefined) throw new Error('no decision')
      await world.decideDispute(order.id, { isAppealed, decision })
      dispute.decision = { ...decision, isAnnounced: stakeMinor <= fourEyesAboveMinor }
    },
  }),
  command(choice, {
    name: 'reopen',
    find: disputes(
      (dispute, { slices }) =>
        dispute.decision === null && slices.some(({ state }) => state === 'held'),
    ),
    run: async ({ order, dispute: { isAppealed } }, { world }) => {
      await world.reopen(order.id, { isAppealed })
      order.dispute = null
      order.status = 'in_progress'
    },
  }),
  command(choice, {
    name: choice % 3 === 0 ? 'refuse the decision' : 'approve the decision',
    find: disputes(isProposed),
    run: async ({ order, dispute }, { world }) => {
      const isApproved = choice % 3 !== 0
      await world.judgeDecision(order.id, isApproved)
      if (!isApproved) dispute.decision = null
      else if (dispute.decision !== null) dispute.decision.isAnnounced = true
    },
  }),
  command(choice, {
    name: 'appeal',
    find: disputes((dispute) => isAnnounced(dispute) && !dispute.isAppealed),
    run: async ({ order, dispute }, { world }) => {
      await world.appeal(order.id, choice % 2 === 0 ? 'customer' : 'seller')
      dispute.isAppealed = true
      dispute.decision = null
    },
  }),
  command(choice, {
    name: 'carry out',
    find: disputes(isAnnounced),
    run: async ({ order, dispute }, { model, world }) => {
      const { decision, isAppealed } = dispute
      if (decision === null) throw new Error('nothing was decided')
      await world.carryOut(order.id, { outcome: decision.outcome, isAppealed })
      modelResolve(model, order)
    },
  }),
]
