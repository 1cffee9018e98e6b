import { z } from 'zod'
import { Currency } from '../../contracts/money'

const text = z.string().catch('')

const Payload = z.object({
  title: text,
  slug: text,
  reason: text,
  /** A paused service that its seller put back online. */
  isReturn: z.boolean().catch(false),
  /** The transition of an order and the state it led to. */
  transition: text,
  to: text,
  /** Where a payout goes, masked. */
  destination: text,
  amountMinor: z.number().nullable().catch(null),
  currency: Currency.nullable().catch(null),
})

/** The facts of an event's payload that mails use; what is missing is empty. */
export const mailPayload = (payload: Record<string, unknown>) => Payload.parse(payload)
