import { z } from 'zod'

type Tree = { [key: string]: string | Tree }

/** `a[b][0]=c` as Stripe's API reads it: nested, with lists where the keys are numbers. */
export const parseForm = (text: string): unknown => {
  const root: Tree = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const keys = name.split(/\]\[|\[|\]/u).filter((key) => key !== '')
    let node = root
    keys.forEach((key, index) => {
      if (index === keys.length - 1) node[key] = value
      else {
        const next = node[key]
        const branch: Tree = typeof next === 'object' ? next : {}
        node[key] = branch
        node = branch
      }
    })
  }
  return listed(root)
}

const listed = (node: string | Tree): unknown => {
  if (typeof node === 'string') return node
  const keys = Object.keys(node)
  const values = Object.values(node).map(listed)
  if (keys.length > 0 && keys.every((key) => /^\d+$/u.test(key))) return values
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]))
}

const int = z
  .string()
  .regex(/^\d{1,15}$/u)
  .transform(Number)
const metadata = z.record(z.string().max(40), z.string().max(500))
const currency = z.enum(['xof', 'xaf', 'eur', 'usd'])
const range = z.strictObject({ gte: int.optional(), lte: int.optional(), lt: int.optional() })
const page = {
  limit: int.refine((value) => value >= 1 && value <= 100).optional(),
  starting_after: z.string().optional(),
  expand: z.array(z.string()).optional(),
}

/** What each call may send, and nothing else: an unknown parameter is refused like the real one does. */
export const forms = {
  'POST sessions': z.strictObject({
    mode: z.literal('payment'),
    client_reference_id: z.string().max(200),
    metadata,
    allowed_payment_method_types: z.tuple([z.literal('card')]),
    line_items: z.tuple([
      z.strictObject({
        quantity: z.literal('1'),
        price_data: z.strictObject({
          currency,
          unit_amount: int.refine((value) => value > 0 && value <= 99_999_999),
          product_data: z.strictObject({ name: z.string().min(1).max(250) }),
        }),
      }),
    ]),
    payment_intent_data: z.strictObject({ metadata, transfer_group: z.string() }),
    adaptive_pricing: z.strictObject({ enabled: z.literal('false') }),
    customer_email: z.email(),
    success_url: z.url(),
    cancel_url: z.url(),
    locale: z.enum(['fr', 'en']),
    expires_at: int,
  }),
  'POST session': z.strictObject({ metadata }),
  'POST expire': z.strictObject({}),
  'POST refunds': z.strictObject({
    payment_intent: z.string(),
    amount: int.refine((value) => value > 0),
    reason: z.literal('requested_by_customer'),
    metadata,
  }),
  'POST transfers': z.strictObject({
    amount: int.refine((value) => value > 0),
    currency,
    destination: z.string(),
    transfer_group: z.string(),
    metadata,
  }),
  'POST transfer': z.strictObject({ metadata }),
  'POST reversals': z.strictObject({ metadata }),
  'POST payouts': z.strictObject({
    amount: int.refine((value) => value > 0),
    currency,
    metadata,
  }),
  'GET one': z.strictObject({ expand: z.array(z.string()).optional() }),
  'GET sessions': z.strictObject({
    ...page,
    created: range.optional(),
    payment_intent: z.string().optional(),
  }),
  'GET charges': z.strictObject({ ...page, transfer_group: z.string().optional() }),
  'GET refunds': z.strictObject({ ...page, payment_intent: z.string().optional() }),
  'GET transfers': z.strictObject({ ...page, transfer_group: z.string().optional() }),
  'GET payouts': z.strictObject({ ...page, created: range.optional() }),
  'GET disputes': z.strictObject({
    ...page,
    created: range.optional(),
    charge: z.string().optional(),
  }),
  'GET balance_transactions': z.strictObject({ ...page, created: range.optional() }),
} as const
