import { z } from 'zod'

/** Per seller: works, and pictures of each. */
export const portfolioLimits = { works: 12, pictures: 6 } as const

export const WorkInput = z.object({
  title: z.string().trim().min(1).max(80),
  body: z.string().trim().max(600).default(''),
  /** The first one stands for the work. */
  pictureIds: z.array(z.uuid()).min(1).max(portfolioLimits.pictures),
})
export type WorkInput = z.infer<typeof WorkInput>

/** Every work of a seller, in the order in which they are shown. */
export const WorkOrder = z.object({ ids: z.array(z.uuid()).max(portfolioLimits.works) })
export type WorkOrder = z.infer<typeof WorkOrder>
