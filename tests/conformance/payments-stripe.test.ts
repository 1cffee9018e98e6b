import paymentsStripe from '../../plugins/payments-stripe/index.ts'
import type { StandInRequest } from '../helpers/stand-ins/stand-in-server.ts'
import { openStripeStandIn, signStripe, stripeKeys } from '../helpers/stand-ins/stripe.ts'
import { paymentProviderSuite } from './payment-provider.ts'
import type { Misbehaviour, ProviderUnderTest } from './provider-under-test.ts'
import { forgeHex, openReceiver } from './webhook-receiver.ts'

/** Which request of the plugin carries an operation out. */
const carriesOut: Record<string, (request: StandInRequest) => boolean> = {
  create: ({ method, path }) => method === 'POST' && path === '/v1/checkout/sessions',
  poll: ({ method }) => method === 'GET',
  refund: ({ method, path }) => method === 'POST' && path === '/v1/refunds',
  payout: ({ method, path }) => method === 'POST' && path === '/v1/transfers',
}

const openStripe = async (): Promise<ProviderUnderTest> => {
  const standIn = await openStripeStandIn()
  const receiver = await openReceiver()
  const misbehave = ({ operation, fault }: Misbehaviour) => {
    switch (fault) {
      case 'lose':
      case 'duplicate':
      case 'late':
        return standIn.misbehave(fault)
      case 'wrong_amount':
      case 'wrong_currency':
        return standIn.paymentsDiffer(fault)
      case 'timeout':
      case 'timeout_after_success':
        return standIn.arrange(fault, carriesOut[operation] ?? (() => false))
      case 'slow':
      case 'fail':
      case 'reject':
        // A payout that fails is one whose account takes none.
        return operation === 'payout'
          ? standIn.payoutFails('acct_seller')
          : standIn.refundsFail(fault)
    }
  }
  return {
    provider: paymentsStripe({
      secretKey: stripeKeys.secretKey,
      webhookSecrets: ['whsec_of_another_endpoint', stripeKeys.webhookSecret],
      apiBase: standIn.url,
      timeoutMs: 1_000,
      retries: 0,
    }),
    payment: {
      method: 'card',
      customer: { email: 'awa@example.com', name: 'Awa', phone: null },
    },
    destinations: [
      { rail: 'bank', account: 'acct_seller', holder: 'Kofi Mensah' },
      { rail: 'bank', account: 'acct_other', holder: 'Kofi Mensah' },
    ],
    limits: {},
    bank: {
      contest: async (reference) => standIn.dispute(reference),
      decide: async (reference, outcome) => standIn.settleDispute(reference, outcome),
    },
    customer: async ({ providerReference, outcome }) =>
      standIn.customer(providerReference, outcome),
    misbehave: async (next) => {
      misbehave(next)
    },
    takeWebhooks: async () => {
      await standIn.deliver(receiver.url)
      return receiver.received.splice(0)
    },
    sign: signStripe,
    forge: forgeHex,
    close: async () => {
      receiver.close()
      standIn.close()
    },
  }
}

paymentProviderSuite('payments-stripe', openStripe)
