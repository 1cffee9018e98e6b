import { Me } from '../../contracts/accounts'
import { BillingDetails } from '../../contracts/billing'
import { Spending } from '../../contracts/spending'
import { cookieValue, refreshCookie } from '../../domain/accounts/cookies'
import { AppError } from '../../domain/errors'
import { me } from '../../queries/accounts/me'
import { ownBilling } from '../../queries/accounts/own-billing'
import { accessTokenOf } from '../../queries/accounts/resolve-viewer'
import { ownSpending } from '../../queries/spending/own-spending'
import { saveBilling } from '../../workflows/accounts/save-billing'
import type { Api } from '../api'
import { defineRoute } from '../define-route'
import { spendingCsv } from '../spending-csv'

export const registerMeRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/me',
    access: 'anyone',
    summary: 'Who is signed in; null for visitors, 401 while a session waits to be renewed',
    tag: 'Accounts',
    answer: Me.nullable(),
    handle: async ({ ctx, request: { headers } }) => {
      const viewer = await me(ctx)
      const hasTokens =
        accessTokenOf(headers) !== null || cookieValue(headers, refreshCookie) !== null
      if (viewer === null && hasTokens) throw new AppError('account/sign-in-required')
      return viewer
    },
  })
  defineRoute(api, {
    method: 'get',
    path: '/me/billing',
    access: 'user',
    summary: 'Who the caller is on receipts and invoices to come',
    tag: 'Accounts',
    answer: BillingDetails,
    handle: ({ ctx }) => ownBilling(ctx),
  })
  defineRoute(api, {
    method: 'put',
    path: '/me/billing',
    access: 'user',
    summary: 'Says who the caller is on receipts and invoices; issued ones stay as they are',
    tag: 'Accounts',
    body: BillingDetails,
    answer: BillingDetails,
    handle: ({ ctx, body }) => saveBilling(ctx, body),
  })
  defineRoute(api, {
    method: 'get',
    path: '/me/spending',
    access: 'user',
    summary: 'What the caller paid and got back, by month and currency, newest first',
    tag: 'Accounts',
    answer: Spending,
    handle: ({ ctx }) => ownSpending(ctx),
  })
  defineRoute(api, {
    method: 'get',
    path: '/me/spending.csv',
    access: 'user',
    summary: 'The same as a file for spreadsheets',
    tag: 'Accounts',
    answersRaw: { status: 200, contentType: 'text/csv', description: 'The months' },
    handle: async ({ ctx, locale }) => spendingCsv(await ownSpending(ctx), locale),
  })
}
