import { z } from '@hono/zod-openapi'
import {
  EarningsByPeriod,
  EarningsPeriod,
  AddPayoutMethod,
  ConfirmWithPassword,
  PayoutOverview,
  PayoutSchedule,
  RequestPayout,
  SellerStatement,
  StaffNote,
  StaffReason,
  StatementQuery,
} from '../../contracts/payouts'
import { earningsByPeriod } from '../../queries/payouts/earnings-by-period'
import { payoutOverview } from '../../queries/payouts/payout-overview'
import { sellerStatement } from '../../queries/payouts/seller-statement'
import { closeChargeback } from '../../workflows/chargebacks/close-chargeback'
import { writeEvidence } from '../../workflows/chargebacks/write-evidence'
import { resolveDifference } from '../../workflows/payments/resolve-difference'
import { addPayoutMethod } from '../../workflows/payouts/add-payout-method'
import { approvePayout } from '../../workflows/payouts/approve-payout'
import { cancelPayout } from '../../workflows/payouts/cancel-payout'
import { changePayoutMethod } from '../../workflows/payouts/change-payout-method'
import { rejectPayout } from '../../workflows/payouts/reject-payout'
import { requestPayout } from '../../workflows/payouts/request-payout'
import { retryPayout } from '../../workflows/payouts/retry-payout'
import { setPayoutSchedule } from '../../workflows/payouts/set-payout-schedule'
import type { Api } from '../api'
import { defineRoute } from '../define-route'
import { earningsCsv } from '../earnings-csv'
import { statementCsv } from '../statement-csv'

const Id = z.object({ id: z.uuid() })
const tag = 'Payouts'

export const registerPayoutRoutes = (api: Api): void => {
  registerSeller(api)
  registerMethods(api)
  registerStaff(api)
}

const registerSeller = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/payouts',
    access: 'seller',
    summary: 'Balances, destinations, payouts and what still clears',
    tag,
    answer: PayoutOverview,
    handle: ({ ctx }) => payoutOverview(ctx),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/payouts',
    access: 'seller',
    summary: 'Ask for available money; it leaves the balance at once',
    tag,
    isIdempotent: true,
    body: RequestPayout,
    answer: z.object({ payoutId: z.uuid() }),
    status: 201,
    handle: ({ ctx, body }) => requestPayout(ctx, body),
  })
  defineRoute(api, {
    method: 'post',
    path: '/seller/payouts/{id}/cancel',
    access: 'seller',
    summary: 'Take back a payout that was not sent yet',
    tag,
    params: Id,
    handle: ({ ctx, params }) => cancelPayout(ctx, { payoutId: params.id }),
  })
  defineRoute(api, {
    method: 'put',
    path: '/seller/payout-schedule',
    access: 'seller',
    summary: 'By hand, every week or every month',
    tag,
    body: z.object({ schedule: PayoutSchedule }),
    handle: ({ ctx, body }) => setPayoutSchedule(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/statements',
    access: 'seller',
    summary: 'Every movement of a period with the balance after it',
    tag,
    query: StatementQuery,
    answer: SellerStatement,
    handle: ({ ctx, query }) => sellerStatement(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/statements.csv',
    access: 'seller',
    summary: 'The same as a file for spreadsheets',
    tag,
    query: StatementQuery,
    answersRaw: { status: 200, contentType: 'text/csv', description: 'The statement' },
    handle: async ({ ctx, query, locale }) =>
      statementCsv(await sellerStatement(ctx, query), locale),
  })
  registerEarnings(api)
}

const PeriodQuery = z.object({ period: EarningsPeriod.default('month') })

const registerEarnings = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/seller/earnings/periods',
    access: 'seller',
    summary: 'What became the seller’s in the last twelve weeks, months or years',
    tag,
    query: PeriodQuery,
    answer: EarningsByPeriod,
    handle: ({ ctx, query }) => earningsByPeriod(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/earnings.csv',
    access: 'seller',
    summary: 'The same as a file for spreadsheets',
    tag,
    query: PeriodQuery,
    answersRaw: { status: 200, contentType: 'text/csv', description: 'The periods' },
    handle: async ({ ctx, query, locale }) =>
      earningsCsv(await earningsByPeriod(ctx, query), locale),
  })
}

const registerMethods = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/seller/payout-methods',
    access: 'seller',
    summary: 'Add a destination, after the password; money goes there after a wait',
    tag,
    body: AddPayoutMethod,
    answer: z.object({ methodId: z.uuid() }),
    status: 201,
    handle: ({ ctx, body }) => addPayoutMethod(ctx, body),
  })
  for (const [verb, change] of [
    ['make-default', 'make_default'],
    ['remove', 'remove'],
  ] as const) {
    defineRoute(api, {
      method: 'post',
      path: `/seller/payout-methods/{id}/${verb}`,
      access: 'seller',
      summary: change === 'remove' ? 'Take a destination out of use' : 'Use it when none is named',
      tag,
      params: Id,
      body: ConfirmWithPassword,
      handle: ({ ctx, params, body }) =>
        changePayoutMethod(ctx, { methodId: params.id, ...body, change }),
    })
  }
}

const registerStaff = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/staff/payouts/{id}/approve',
    access: 'staff',
    summary: 'The second pair of eyes lets a payout leave',
    tag,
    params: Id,
    handle: ({ ctx, params }) => approvePayout(ctx, { payoutId: params.id }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/payouts/{id}/reject',
    access: 'staff',
    summary: 'Refuse a payout; the seller reads why and has the money again',
    tag,
    params: Id,
    body: StaffReason,
    handle: ({ ctx, params, body }) => rejectPayout(ctx, { payoutId: params.id, ...body }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/payouts/{id}/retry',
    access: 'staff',
    summary: 'Send a failed payout again, as a new one',
    tag,
    params: Id,
    answer: z.object({ payoutId: z.uuid() }),
    handle: ({ ctx, params }) => retryPayout(ctx, { payoutId: params.id }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/chargebacks/{id}/notes',
    access: 'staff',
    summary: 'Write evidence into the case of a chargeback',
    tag,
    params: Id,
    body: StaffNote,
    handle: ({ ctx, params, body }) => writeEvidence(ctx, { chargebackId: params.id, ...body }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/chargebacks/{id}/close',
    access: 'staff',
    summary: 'Close the case of a chargeback that its bank decided',
    tag,
    params: Id,
    body: StaffNote,
    handle: ({ ctx, params, body }) => closeChargeback(ctx, { chargebackId: params.id, ...body }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/reconciliation/{id}/resolve',
    access: 'staff',
    summary: 'Settle a difference between the books and a report, saying how',
    tag,
    params: Id,
    body: StaffNote,
    handle: ({ ctx, params, body }) => resolveDifference(ctx, { differenceId: params.id, ...body }),
  })
}
