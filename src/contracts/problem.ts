import { z } from 'zod'

/**
 * How the API says that something failed: RFC 9457 problem+json with our stable code.
 * `fields` names the wrong fields of the input, dotted for nested ones; a value is a key below
 * `validation` in the messages, with its number after a colon where it has one (`tooShort:10`).
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  fields: z.record(z.string(), z.string()).default({}),
  /** The same fields with a sentence in the caller's language. */
  fieldMessages: z.record(z.string(), z.string()).default({}),
  details: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({}),
})
export type Problem = z.infer<typeof Problem>
