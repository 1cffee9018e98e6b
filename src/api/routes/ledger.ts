import { z } from '@hono/zod-openapi'
import { LedgerCheck, PlatformStatement, TrialBalance } from '../../contracts/ledger'
import { ledgerCheck } from '../../queries/ledger/ledger-check'
import { platformStatement } from '../../queries/ledger/platform-statement'
import { trialBalance } from '../../queries/ledger/trial-balance'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Ledger'
const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

/** The books of the platform, for finance and administrators. */
export const registerLedgerRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/staff/ledger/trial-balance',
    access: 'staff',
    summary: 'Debits and credits of every kind of account, by currency, up to a moment',
    tag,
    query: z.object({ at: Moment.optional() }),
    answer: TrialBalance,
    handle: ({ ctx, query }) => trialBalance(ctx, { at: query.at ?? null }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/staff/ledger/statement',
    access: 'staff',
    summary: 'The platform’s own accounts over a period that ends before `to`',
    tag,
    query: z.object({ from: Moment, to: Moment }),
    answer: PlatformStatement,
    handle: ({ ctx, query }) => platformStatement(ctx, query),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/ledger/audit',
    access: 'staff',
    summary: 'Recompute the whole ledger and name every invariant that does not hold',
    tag,
    answer: LedgerCheck,
    handle: ({ ctx }) => ledgerCheck(ctx),
  })
}
