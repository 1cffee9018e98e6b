import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../src/context'
import type { RequirementAnswer } from '../../src/contracts/orders'
import type { ServiceRequirement } from '../../src/contracts/catalogue'
import { inTransaction } from '../../src/store/in-transaction'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { readSettings } from '../../src/store/settings'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { getQuote } from '../../src/workflows/orders/get-quote'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { refuseRevision } from '../../src/workflows/orders/refuse-revision'
import { requestRevision } from '../../src/workflows/orders/request-revision'
import { runOrderTimer } from '../../src/workflows/orders/run-order-timer'
import { submitRequirements } from '../../src/workflows/orders/submit-requirements'
import { writeReview } from '../../src/workflows/orders/write-review'
import { uploadFile } from '../../src/workflows/uploads/upload-file'
import { randomFrom, pick } from '../demo/art/random'
import { answers, deliveryMessages, sellerReviews } from '../demo/content/phrases'
import type { OrderPlan } from './order-plan'
import { customerViewer, sellerViewer, systemViewer, type Scene } from './scene'
import { serviceIdOf } from './services'
import type { Attachments } from './attachments'
import { payAtSandbox } from './pay-at-sandbox'
import { playAgreement, playDispute } from './play-agreement'

type Play = { scene: Scene; plan: OrderPlan; attachments: Attachments; now: Date }
type Order = { id: string; paymentId: string }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Plays an order through the market's own workflows, each step at its moment of the past. */
export const playOrder = async (play: Play): Promise<void> => {
  const { plan, scene } = play
  const order = await place(play)
  if (plan.end === 'awaiting_payment') return
  if (plan.end === 'expired') {
    const timer = { orderId: order.id, transition: 'expire' as const }
    await runOrderTimer(scene.as(systemViewer, later(plan.placedAt, 61 * minute)), timer)
    return
  }
  await pay(play, order)
  if (plan.end === 'awaiting_requirements') return
  await answer(play, order)
  if (plan.end === 'awaiting_acceptance') return
  if (plan.end === 'declined') {
    const seller = asSeller(play, later(plan.placedAt, 5 * hour))
    await declineOrder(seller, { orderId: order.id, reason: plan.answer })
    return
  }
  await accept(play, order)
  if (plan.end === 'in_progress') return
  if (await playAgreement({ ...play, orderId: order.id })) return
  await afterWork(play, order)
}

const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms)

/** A moment between two others; shares keep short and long orders in the right sequence. */
const part = (from: Date, to: Date, share: number): Date =>
  later(from, (to.getTime() - from.getTime()) * share)

const asCustomer = ({ scene, plan }: Play, at: Date): Ctx =>
  scene.as(customerViewer(plan.customer), at)
const asSeller = ({ scene, plan }: Play, at: Date): Ctx =>
  scene.as(sellerViewer(plan.service.seller), at)

const place = async (play: Play): Promise<Order> => {
  const { plan } = play
  const ctx = asCustomer(play, plan.placedAt)
  const wanted = {
    serviceId: serviceIdOf(plan.service.slug),
    package: plan.tier,
    extraIds: [],
    quantity: 1,
    locale: 'fr' as const,
  }
  const { quote } = await getQuote(ctx, wanted)
  const placed = await placeOrder(ctx, {
    ...wanted,
    expectedTotalMinor: quote.totalMinor,
    method: plan.method,
    idempotencyKey: `demo:${plan.key}`.slice(0, 100),
  })
  return { id: placed.orderId, paymentId: placed.paymentId }
}

const pay = async ({ scene, plan }: Play, order: Order): Promise<void> => {
  await payAtSandbox(scene.as(systemViewer, later(plan.placedAt, 4 * minute)), order.paymentId)
}

const answer = async (play: Play, order: Order): Promise<void> => {
  const { plan } = play
  const ctx = asCustomer(play, part(plan.placedAt, plan.deliveredAt, 0.06))
  const { rows } = await ctx.db.execute<{ requirements: ServiceRequirement[] }>(
    sql`select requirements from orders where id = ${order.id}`,
  )
  const questions = rows[0]?.requirements ?? []
  if (questions.length === 0) return
  const given: RequirementAnswer[] = []
  for (const question of questions) {
    given.push(await answerTo(play, { ctx, question, orderId: order.id }))
  }
  await submitRequirements(ctx, { orderId: order.id, answers: given })
}

const answerTo = async (
  { plan, attachments }: Play,
  asked: { ctx: Ctx; question: ServiceRequirement; orderId: string },
): Promise<RequirementAnswer> => {
  const { ctx, question, orderId } = asked
  const random = randomFrom(`${plan.key} ${question.id}`)
  const requirementId = question.id
  if (question.kind === 'choice') {
    const text = question.choices[Math.floor(random() * question.choices.length)] ?? ''
    return { requirementId, text, fileIds: [] }
  }
  if (question.kind === 'text') {
    return { requirementId, text: pick(random, answers), fileIds: [] }
  }
  if (!question.isRequired) return { requirementId, text: '', fileIds: [] }
  const target = { purpose: 'requirement' as const, orderId }
  const file = await uploadFile(ctx, { target, ...attachments.brief(plan.key) })
  return { requirementId, text: '', fileIds: [file.id] }
}

const accept = async (play: Play, order: Order): Promise<void> => {
  const { plan } = play
  const ctx = asSeller(play, part(plan.placedAt, plan.deliveredAt, 0.12))
  const { rows } = await ctx.db.execute<{ status: string }>(
    sql`select status from orders where id = ${order.id}`,
  )
  // Sellers who accept at once have begun already.
  if (rows[0]?.status === 'awaiting_acceptance') await acceptOrder(ctx, { orderId: order.id })
}

const deliver = async (play: Play, order: Order, at: Date): Promise<void> => {
  const { plan, attachments } = play
  const ctx = asSeller(play, at)
  const target = { purpose: 'delivery' as const, orderId: order.id }
  const file = await uploadFile(ctx, { target, ...attachments.work(plan) })
  const message = pick(randomFrom(`${plan.key} ${at.getTime() % 7}`), deliveryMessages)
  await deliverOrder(ctx, { orderId: order.id, message, fileIds: [file.id] })
}

const afterWork = async (play: Play, order: Order): Promise<void> => {
  const { plan, now } = play
  await deliver(play, order, plan.deliveredAt)
  const orderId = order.id
  const note = plan.note ?? ''
  const between = (share: number): Date => part(plan.deliveredAt, now, share)
  switch (plan.end) {
    case 'revision_requested':
      return requestRevision(asCustomer(play, between(0.6)), { orderId, note })
    case 'redelivered':
      await requestRevision(asCustomer(play, between(0.3)), { orderId, note })
      return deliver(play, order, between(0.7))
    case 'revision_refused':
      await requestRevision(asCustomer(play, between(0.4)), { orderId, note })
      return refuseRevision(asSeller(play, between(0.5)), { orderId, reason: plan.answer ?? '' })
    case 'disputed':
    case 'dispute_answered':
    case 'dispute_pending':
    case 'dispute_decided':
    case 'resolved_refund':
    case 'resolved_split':
    case 'resolved_release':
      return playDispute({ ...play, orderId })
    case 'completed':
    case 'charged_back':
      return finish(play, order)
    default:
      return
  }
}

const finish = async (play: Play, order: Order): Promise<void> => {
  const { plan, now, scene } = play
  const orderId = order.id
  await acceptDelivery(asCustomer(play, plan.completedAt), { orderId })
  if (plan.end === 'charged_back') return chargeBack(play, order)
  if (plan.review !== undefined) await review(play, orderId, plan.review)
  // Two weeks for new sellers, one for the others: the workflow knows which.
  const clearedAt = later(plan.completedAt, 15 * day)
  if (clearedAt < now) await makeEarningAvailable(scene.as(systemViewer, clearedAt), { orderId })
}

/** Both sides speak, so that what they said is published at once. */
const review = async (
  play: Play,
  orderId: string,
  said: NonNullable<OrderPlan['review']>,
): Promise<void> => {
  const { plan } = play
  const { rating, text } = said
  await writeReview(asCustomer(play, plan.reviewedAt), { orderId, rating, body: text })
  const back = pick(randomFrom(`${plan.key} back`), sellerReviews)
  await writeReview(asSeller(play, later(plan.reviewedAt, 40 * minute)), { orderId, ...back })
  if (said.reply === undefined) return
  const repliedAt = later(plan.reviewedAt, 9 * hour).toISOString()
  const { db } = asSeller(play, plan.reviewedAt)
  await db.execute(sql`
    update reviews set reply = ${said.reply}, replied_at = ${repliedAt}::timestamptz
    where order_id = ${orderId} and side = 'customer'`)
}

/** The provider takes the money back: the one transition that only a provider can make. */
const chargeBack = async ({ scene, plan }: Play, order: Order): Promise<void> => {
  const ctx = scene.as(systemViewer, later(plan.completedAt, 2 * day))
  await inTransaction(ctx.db, async (tx) => {
    const { durations } = await readSettings(tx)
    await applyTransition(tx, {
      orderId: order.id,
      transition: 'charge_back',
      actor: { kind: 'provider', id: 'sandbox' },
      now: ctx.clock(),
      durations,
      details: { reason: 'card_holder_disputes' },
    })
  })
}
