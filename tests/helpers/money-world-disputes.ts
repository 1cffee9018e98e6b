import type { Viewer } from '../../src/context'
import { acceptDecision } from '../../src/workflows/disputes/accept-decision'
import { answerDispute as answer } from '../../src/workflows/disputes/answer-dispute'
import { appealDecision } from '../../src/workflows/disputes/appeal-decision'
import { approveDecision } from '../../src/workflows/disputes/approve-decision'
import { decideDispute as decide } from '../../src/workflows/disputes/decide-dispute'
import { openDispute as open } from '../../src/workflows/disputes/open-dispute'
import { refuseDecision } from '../../src/workflows/disputes/refuse-decision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { cast } from './cast'
import { viewers, type CoreMarket } from './core-market'

export type Decision = { outcome: 'refund' | 'split' | 'release'; refundMinor: number }

const text = 'Nous ne nous sommes pas compris sur ce qui était convenu.'
const staff = (
  person: { id: string; name: string; email: string },
  role: 'support' | 'moderator' | 'finance',
): Viewer => ({ kind: 'staff', ...person, role, locale: 'fr' })

/** What everybody does about a dispute on a market of the core. */
export const moneyDisputes = ({ ctx }: CoreMarket) => {
  const sides = {
    customer: ctx(viewers.customer),
    seller: ctx(viewers.seller),
    staff: ctx(staff(cast.support, 'support')),
  }
  /** After an appeal it is somebody else. */
  const decider = (isAppealed: boolean) =>
    isAppealed ? ctx(staff(cast.moderator, 'moderator')) : sides.staff
  const finance = ctx(staff(cast.finance, 'finance'))

  const openDispute = (orderId: string, by: keyof typeof sides) =>
    open(sides[by], { orderId, category: 'other', reason: text, fileIds: [] })
  const answerDispute = (orderId: string, by: 'customer' | 'seller') =>
    answer(sides[by], { orderId, body: text, fileIds: [] })
  const decideDispute = (
    orderId: string,
    { isAppealed, decision }: { isAppealed: boolean; decision: Decision },
  ) => {
    const { outcome, refundMinor } = decision
    return decide(decider(isAppealed), {
      orderId,
      outcome,
      ...(outcome === 'split' ? { refundMinor } : {}),
      reason: text,
      note: '',
    })
  }
  const reopen = (orderId: string, { isAppealed }: { isAppealed: boolean }) =>
    decide(decider(isAppealed), { orderId, outcome: 'reopen', reason: text, note: '' })
  const judgeDecision = (orderId: string, isApproved: boolean) =>
    isApproved
      ? approveDecision(finance, { orderId })
      : refuseDecision(finance, { orderId, note: text })
  const appeal = (orderId: string, by: 'customer' | 'seller') =>
    appealDecision(sides[by], { orderId, reason: text, fileIds: [] })
  /** Both sides accept what can still be appealed; then its timer runs. */
  const carryOut = async (
    orderId: string,
    { outcome, isAppealed }: { outcome: Decision['outcome']; isAppealed: boolean },
  ) => {
    if (!isAppealed) {
      await acceptDecision(sides.customer, { orderId })
      await acceptDecision(sides.seller, { orderId })
    }
    const timer = { orderId, transition: `resolve_${outcome}` } as const
    if (!(await runOrderTimer(ctx(viewers.system), timer))) throw new Error('nothing was final')
  }
  return { openDispute, answerDispute, decideDispute, reopen, judgeDecision, appeal, carryOut }
}
