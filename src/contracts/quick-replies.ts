import { z } from 'zod'

/** How many short answers a seller keeps. */
export const quickReplyLimit = 30

/**
 * What a seller writes once and sends often. `{prénom}` and `{first name}` in the text stand for
 * whoever it goes to.
 */
export const QuickReplyInput = z.object({
  title: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(2000),
})
export type QuickReplyInput = z.infer<typeof QuickReplyInput>

export const QuickReply = QuickReplyInput.extend({ id: z.string() })
export type QuickReply = z.infer<typeof QuickReply>
