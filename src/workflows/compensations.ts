import { z } from 'zod'
import type { Ctx } from '../context'
import { AppError } from '../domain/errors'
import { releaseIdempotencyKey } from '../store/idempotency'
import { expireUnpaidSupplement } from './orders/expire-unpaid-supplement'
import { giveUpCheckout } from './orders/give-up-checkout'
import type { Compensation } from './step'

type Subject = { kind: 'order' | 'payment' | 'payout'; id: string }

/** Ties the undoing of a step to a checked input. It may run any number of times. */
const define = <Input extends z.ZodType>(act: {
  input: Input
  subject: (input: z.output<Input>) => Subject
  undo: (ctx: Ctx, input: z.output<Input>) => Promise<void>
}) => act

/** Everything that workflows know how to undo, by name. A name is never given another meaning. */
const compensations = {
  /** The provider refused: the orders expire and the same key may try again. */
  'give-up-checkout': define({
    input: z.object({
      orderId: z.uuid(),
      customerId: z.uuid(),
      claim: z.object({ scope: z.string(), key: z.string() }),
    }),
    subject: ({ orderId }) => ({ kind: 'order', id: orderId }),
    undo: async (ctx, { orderId, customerId, claim }) => {
      const actor = { kind: 'customer', id: customerId } as const
      await unlessOver(() => giveUpCheckout(ctx, { orderId, actor, transition: 'cancel_payment' }))
      await releaseIdempotencyKey(ctx.db, claim)
    },
  }),
  /** A supplement whose payment the provider refused is no longer offered. */
  'take-back-supplement': define({
    input: z.object({ orderId: z.uuid() }),
    subject: ({ orderId }) => ({ kind: 'order', id: orderId }),
    undo: (ctx, { orderId }) => expireUnpaidSupplement(ctx, { orderId, isLate: false }),
  }),
}

type Compensations = typeof compensations
type CompensationName = keyof Compensations
type InputOf<Name extends CompensationName> = z.input<Compensations[Name]['input']>

/** The undoing of a step, with the input that it asks for. */
export const compensation = <Name extends CompensationName>(
  name: Name,
  input: InputOf<Name>,
): Compensation => ({ name, input })

/** What an undoing is about, for the people who look after it. */
export const subjectOf = ({ name, input }: Compensation): Subject => {
  const act = find(name)
  return act.subject(act.input.parse(input))
}

/** Undoes a step. Throws what the act throws, and an Error for a name that does not exist. */
export const compensate = async (ctx: Ctx, { name, input }: Compensation): Promise<void> => {
  const act = find(name)
  await act.undo(ctx, act.input.parse(input))
}

type AnyCompensation = {
  input: z.ZodType
  subject: (input: unknown) => Subject
  undo: (ctx: Ctx, input: unknown) => Promise<void>
}

const find = (name: string): AnyCompensation => {
  if (!Object.hasOwn(compensations, name)) throw new Error(`no compensation ${name}`)
  return compensations[name as CompensationName] as AnyCompensation
}

/** What is paid or given up already needs no giving up. */
const unlessOver = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'order/illegal-transition') throw error
  }
}
