import mailDevelopmentInbox from '../../plugins/mail-development-inbox'
import { signatureHeader } from '../../plugins/payments-sandbox/signature'
import realtimePublisher from '../../plugins/realtime-publisher'
import type { Ctx } from '../../src/context'
import { deliverEvent } from '../../src/jobs/deliver/deliver-event'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { sendEmails } from '../../src/workflows/mails/send-emails'
import { acceptOffer } from '../../src/workflows/offers/accept-offer'
import { buyRevision } from '../../src/workflows/orders/buy-revision'
import { placeCheckout } from '../../src/workflows/orders/place-checkout'
import { placeOrder } from '../../src/workflows/orders/place-order'
import { retryCheckout } from '../../src/workflows/orders/retry-checkout'
import { cancelOpenPayment } from '../../src/workflows/payments/cancel-open-payment'
import { confirmPayment } from '../../src/workflows/payments/confirm-payment'
import { receiveProviderEvent } from '../../src/workflows/payments/receive-provider-event'
import { settleRefund } from '../../src/workflows/payments/settle-refund'
import { approvePayout } from '../../src/workflows/payouts/approve-payout'
import { requestPayout } from '../../src/workflows/payouts/request-payout'
import { runPayoutSchedule } from '../../src/workflows/payouts/run-payout-schedule'
import { sendPayout } from '../../src/workflows/payouts/send-payout'
import { cast } from './cast'
import { viewers } from './core-context'
import { need, type FatalAct } from './fatal-input'
import { fatalMoves, finance } from './fatal-moves'

const line = () => ({
  serviceId: cast.service.id,
  package: 'basic' as const,
  extraIds: [],
  quantity: 1,
})
const paying = { method: 'mobile_money', locale: 'fr' } as const

/** A worker tells browsers and sends mails. */
const telling = (ctx: Ctx): Ctx => ({
  ...ctx,
  payload: { config: { serverURL: 'http://localhost:3000' } } as Ctx['payload'],
  providers: {
    ...ctx.providers,
    mail: mailDevelopmentInbox(),
    realtime: realtimePublisher({ db: ctx.db, redisUrl: undefined, log: ctx.log }),
  },
})

/** Everything that a process is killed in: by name, the same for the process and its successor. */
export const fatalActs: Readonly<Record<string, FatalAct>> = {
  ...fatalMoves,
  'place-order': (as, input) =>
    placeOrder(as(viewers.customer), {
      ...line(),
      ...paying,
      expectedTotalMinor: 26_250,
      idempotencyKey: need(input, 'key'),
    }),
  'place-checkout': (as, input) =>
    placeCheckout(as(viewers.customer), {
      ...paying,
      lines: [line(), line()],
      couponCodes: [],
      expectedTotalMinor: 52_500,
      idempotencyKey: need(input, 'key'),
    }),
  'accept-offer': (as, input) =>
    acceptOffer(as(viewers.customer), {
      ...paying,
      offerId: need(input, 'offerId'),
      expectedTotalMinor: 84_000,
      idempotencyKey: need(input, 'key'),
    }),
  'retry-checkout': (as, input) =>
    retryCheckout(as(viewers.customer), {
      ...paying,
      checkoutId: need(input, 'checkoutId'),
      expectedTotalMinor: 26_250,
      idempotencyKey: need(input, 'key'),
    }),
  'buy-revision': (as, input) =>
    buyRevision(as(viewers.customer), {
      orderId: need(input, 'orderId'),
      note: 'Encore une proposition, plus sobre.',
      method: 'mobile_money',
      expectedTotalMinor: 5_250,
    }),
  'confirm-payment': (as, input) =>
    confirmPayment(as(viewers.system), { paymentId: need(input, 'paymentId') }),
  'cancel-open-payment': (as, input) =>
    cancelOpenPayment(as(viewers.system), { paymentId: need(input, 'paymentId') }),
  'settle-refund': (as, input) =>
    settleRefund(as(viewers.system), { refundId: need(input, 'refundId') }),
  'follow-chargeback': (as, input) =>
    followChargeback(as(viewers.system), { paymentId: need(input, 'paymentId') }),
  'receive-provider-event': (as, input) =>
    receiveProviderEvent(as(viewers.system), {
      provider: 'sandbox',
      rawBody: Buffer.from(need(input, 'body'), 'utf8'),
      headers: { [signatureHeader]: need(input, 'signature') },
    }),
  'request-payout': (as) => requestPayout(as(viewers.seller), { currency: 'XOF' }),
  'approve-payout': (as, input) =>
    approvePayout(as(finance), { payoutId: need(input, 'payoutId') }),
  'send-payout': (as, input) =>
    sendPayout(as(viewers.system), { payoutId: need(input, 'payoutId') }),
  'run-payout-schedule': (as) => runPayoutSchedule(as(viewers.system)),
  'issue-documents': (as, input) =>
    issueDocuments(as(viewers.system), { orderId: need(input, 'orderId') }),
  'deliver-event': (as, input) =>
    deliverEvent(telling(as(viewers.system)), { id: need(input, 'eventId') }),
  'send-emails': (as, input) =>
    sendEmails(telling(as(viewers.system)), {
      ids: [need(input, 'emailId')],
      isLastAttempt: false,
    }),
}
