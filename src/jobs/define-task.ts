import type { z } from 'zod'
import type { Ctx } from '../context'

/** What a task may want to know about the job it runs for. */
export type Attempt = {
  /** 1 for the first try. */
  number: number
  isLast: boolean
}

/** A kind of job: its name in the queue and what it does. Runs possibly more than once. */
export type Task = {
  name: string
  run: (ctx: Ctx, payload: unknown, attempt: Attempt) => Promise<void>
}

/** Ties a job's name to a checked payload; a payload of another shape fails the job loudly. */
export const defineTask = <Payload extends z.ZodType>(task: {
  name: string
  payload: Payload
  run: (ctx: Ctx, payload: z.output<Payload>, attempt: Attempt) => Promise<void>
}): Task => ({
  name: task.name,
  run: async (ctx, payload, attempt) => task.run(ctx, task.payload.parse(payload), attempt),
})
