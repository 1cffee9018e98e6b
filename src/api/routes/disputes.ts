import { z } from '@hono/zod-openapi'
import type { Ctx } from '../../context'
import {
  AppealDecision,
  DecideDispute,
  OpenDispute,
  RefuseDecision,
  WriteStatement,
} from '../../contracts/disputes'
import { acceptDecision } from '../../workflows/disputes/accept-decision'
import { addStatement } from '../../workflows/disputes/add-statement'
import { answerDispute } from '../../workflows/disputes/answer-dispute'
import { appealDecision } from '../../workflows/disputes/appeal-decision'
import { approveDecision } from '../../workflows/disputes/approve-decision'
import { decideDispute } from '../../workflows/disputes/decide-dispute'
import { openDispute } from '../../workflows/disputes/open-dispute'
import { refuseDecision } from '../../workflows/disputes/refuse-decision'
import type { Api } from '../api'
import { defineRoute } from '../define-route'
import { verb, verbWith } from '../order-verbs'

const OrderId = z.object({ id: z.uuid() })

export const registerDisputeRoutes = (api: Api): void => {
  registerSides(api)
  registerStaff(api)
}

/** What the customer and the seller do in a dispute. */
const registerSides = (api: Api): void => {
  verbWith(api, 'open-dispute', {
    summary: 'Ask the staff to decide; everything stands still meanwhile',
    body: OpenDispute,
    act: openDispute,
  })
  verbWith(api, 'answer-dispute', {
    summary: 'The side that was asked says what happened',
    body: WriteStatement,
    act: answerDispute,
  })
  verbWith(api, 'add-statement', {
    summary: 'Add to what was said while nothing is decided',
    body: WriteStatement,
    act: addStatement,
  })
  verb(api, 'accept-decision', 'Accept what staff decided', acceptDecision)
  verbWith(api, 'appeal-decision', {
    summary: 'Have somebody else of the staff decide anew, once',
    body: AppealDecision,
    act: appealDecision,
  })
}

/** What the dispute desk of the admin calls; the order names its dispute. */
const registerStaff = (api: Api): void => {
  staffVerb(api, 'open-dispute', {
    summary: 'Staff open a dispute by themselves',
    body: OpenDispute,
    act: openDispute,
  })
  staffVerb(api, 'decide-dispute', {
    summary: 'Refund, split, release or reopen; above the limit it waits for an approval',
    body: DecideDispute,
    act: decideDispute,
  })
  staffVerb(api, 'approve-decision', {
    summary: 'The second pair of eyes approves; both sides are told',
    body: z.object({}),
    act: approveDecision,
  })
  staffVerb(api, 'refuse-decision', {
    summary: 'The second pair of eyes does not approve; somebody decides anew',
    body: RefuseDecision,
    act: refuseDecision,
  })
  staffVerb(api, 'add-statement', {
    summary: 'Staff ask both sides for something',
    body: WriteStatement,
    act: addStatement,
  })
}

const staffVerb = <Body extends z.ZodType<object>>(
  api: Api,
  name: string,
  {
    summary,
    body,
    act,
  }: {
    summary: string
    body: Body
    act: (ctx: Ctx, input: z.output<Body> & { orderId: string }) => Promise<void>
  },
): void => {
  defineRoute(api, {
    method: 'post',
    path: `/staff/orders/{id}/${name}`,
    access: 'staff',
    summary,
    tag: 'Disputes',
    params: OrderId,
    body,
    handle: async ({ ctx, params, body: input }) => {
      await act(ctx, { ...input, orderId: params.id })
    },
  })
}
