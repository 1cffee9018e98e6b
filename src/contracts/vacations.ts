import { z } from 'zod'

const Message = z.string().trim().max(300)

/**
 * When a seller takes no new orders. Days are theirs: both begin and end at midnight where they
 * live. Without a first day it begins at once; without a last one it lasts until they end it.
 */
export const VacationInput = z
  .object({
    firstDay: z.iso.date().nullable(),
    lastDay: z.iso.date().nullable(),
    /** To customers, on the seller's public pages. */
    message: Message.default(''),
  })
  .superRefine(({ firstDay, lastDay }, context) => {
    if (firstDay === null || lastDay === null || lastDay >= firstDay) return
    context.addIssue({ code: 'custom', path: ['lastDay'], message: 'validation.dayOrder' })
  })
export type VacationInput = z.infer<typeof VacationInput>

/** A vacation that is coming or running. */
export const OwnVacation = z.object({
  firstDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
  message: z.string(),
  isRunning: z.boolean(),
})
export type OwnVacation = z.infer<typeof OwnVacation>

/** What customers see of a vacation that is running. */
export const Away = z.object({
  /** The first day on which orders are taken again; null when nobody knows. */
  backDay: z.iso.date().nullable(),
  message: z.string(),
})
export type Away = z.infer<typeof Away>
