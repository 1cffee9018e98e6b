import { z } from 'zod'
import { Currency } from './money'

/** Minor units that may lie below zero: an account of the platform that gave more than it got. */
const SignedMinor = z.int()

/** Every kind of account at a moment; in each currency debits and credits are equal. */
export const TrialBalance = z.object({
  at: z.string(),
  currencies: z.array(
    z.object({
      currency: Currency,
      lines: z.array(
        z.object({
          kind: z.string(),
          accounts: z.number(),
          debitMinor: SignedMinor,
          creditMinor: SignedMinor,
          /** Credits minus debits. */
          balanceMinor: SignedMinor,
        }),
      ),
      debitMinor: SignedMinor,
      creditMinor: SignedMinor,
      differenceMinor: SignedMinor,
    }),
  ),
})
export type TrialBalance = z.infer<typeof TrialBalance>

/** The platform's own accounts over a period: opening + credits − debits = closing. */
export const PlatformStatement = z.object({
  from: z.string(),
  /** The period ends before it. */
  to: z.string(),
  accounts: z.array(
    z.object({
      currency: Currency,
      kind: z.string(),
      openingMinor: SignedMinor,
      movements: z.array(
        z.object({ posting: z.string(), debitMinor: SignedMinor, creditMinor: SignedMinor }),
      ),
      closingMinor: SignedMinor,
    }),
  ),
})
export type PlatformStatement = z.infer<typeof PlatformStatement>

/** What the audit of the ledger found; no violations: nothing was lost. */
export const LedgerCheck = z.object({
  at: z.string(),
  violations: z.array(z.object({ rule: z.string(), subject: z.string(), detail: z.string() })),
})
export type LedgerCheck = z.infer<typeof LedgerCheck>
