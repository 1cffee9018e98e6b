import { SellerCalendar, SellerCalendarQuery } from '../../contracts/seller-calendar'
import { OwnVacation, VacationInput } from '../../contracts/vacations'
import { sellerCalendar } from '../../queries/sellers/seller-calendar'
import { ownVacation } from '../../queries/vacations/own-vacation'
import { endVacation } from '../../workflows/vacations/end-vacation'
import { takeVacation } from '../../workflows/vacations/take-vacation'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Seller’s vacation'
const path = '/seller/vacation'

/** When a seller takes no new orders, and when what they took is due. */
export const registerVacationRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path,
    access: 'seller',
    summary: 'The vacation that is coming or running; null when there is none',
    tag,
    answer: OwnVacation.nullable(),
    handle: ({ ctx }) => ownVacation(ctx),
  })
  defineRoute(api, {
    method: 'put',
    path,
    access: 'seller',
    summary: 'Take no new orders between two days, or until further notice',
    tag,
    body: VacationInput,
    answer: OwnVacation.nullable(),
    handle: async ({ ctx, body }) => {
      await takeVacation(ctx, body)
      return ownVacation(ctx)
    },
  })
  defineRoute(api, {
    method: 'delete',
    path,
    access: 'seller',
    summary: 'Take orders again, or give up a planned vacation',
    tag,
    handle: ({ ctx }) => endVacation(ctx),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/calendar',
    access: 'seller',
    summary: 'A month: until when orders wait for the seller, and their vacation',
    tag,
    query: SellerCalendarQuery,
    answer: SellerCalendar,
    handle: ({ ctx, query }) => sellerCalendar(ctx, query),
  })
}
