import { SocketTicket } from '../../contracts/realtime'
import { issueSocketTicket } from '../../workflows/accounts/issue-socket-ticket'
import { issueStaffTicket } from '../../workflows/accounts/issue-staff-ticket'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

export const registerRealtimeTicketRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/realtime/ticket',
    access: 'user',
    summary: 'A ticket that opens one socket within a minute, and the address of the socket server',
    tag: 'Realtime',
    answer: SocketTicket,
    handle: ({ ctx, sessionId }) => issueSocketTicket(ctx, { sessionId }),
  })
  defineRoute(api, {
    method: 'post',
    path: '/staff/realtime/ticket',
    access: 'staff',
    summary: 'The same for the staff app, into the rooms of the role',
    tag: 'Realtime',
    answer: SocketTicket,
    handle: ({ ctx, sessionId }) => issueStaffTicket(ctx, { sessionId }),
  })
}
