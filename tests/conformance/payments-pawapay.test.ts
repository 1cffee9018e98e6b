import paymentsPawapay from '../../plugins/payments-pawapay/index.ts'
import { openPawapayStandIn, pawapayToken } from '../helpers/stand-ins/pawapay.ts'
import type { StandInRequest } from '../helpers/stand-ins/stand-in-server.ts'
import { paymentProviderSuite } from './payment-provider.ts'
import type { Misbehaviour, ProviderUnderTest } from './provider-under-test.ts'
import { openReceiver } from './webhook-receiver.ts'

const callbackUrl = 'https://shop.example/api/webhooks/pawapay'

/** Which request of the plugin carries an operation out. */
const carriesOut: Record<string, (request: StandInRequest) => boolean> = {
  create: ({ method, path }) => method === 'POST' && /^\/v2\/(?:deposits|checkouts)$/u.test(path),
  poll: ({ method }) => method === 'GET',
  refund: ({ method, path }) => method === 'POST' && path === '/v2/refunds',
  payout: ({ method, path }) => method === 'POST' && path === '/v2/payouts',
}

/** With a number that prompts there is no page; without one, pawaPay's page asks. */
const openPawapay = (phone: string | null) => async (): Promise<ProviderUnderTest> => {
  const standIn = await openPawapayStandIn({ callbackUrl })
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
        return standIn.moneyOutFails(operation === 'payout' ? 'payout' : 'refund', fault)
    }
  }
  return {
    provider: paymentsPawapay({
      apiToken: pawapayToken,
      apiBase: standIn.url,
      callbackUrl,
      timeoutMs: 1_000,
      retries: 0,
      prompts: true,
    }),
    payment: {
      method: 'mobile_money',
      customer: { email: 'awa@test.invalid', name: 'Awa', phone },
    },
    destinations: [
      { rail: 'mobile_money', account: '+221 77 000 98 76', holder: 'Kofi Mensah' },
      { rail: 'mobile_money', account: '+225 05 00 00 00 00', holder: 'Kofi Mensah' },
    ],
    limits: { cannotCancel: phone !== null, cannotSumRefunds: true },
    bank: null,
    customer: async ({ providerReference, outcome }) =>
      standIn.customer(providerReference, outcome),
    misbehave: async (next) => {
      misbehave(next)
    },
    takeWebhooks: async () => {
      await standIn.deliver(receiver.url)
      return receiver.received.splice(0)
    },
    sign: ({ rawBody, sentAt }) =>
      standIn.signing.signCallback({ rawBody, sentAt, url: callbackUrl }),
    forge: (headers) => ({
      ...headers,
      // Another key of the same kind.
      signature: `sig-pp=:${Buffer.alloc(64, 7).toString('base64')}:`,
    }),
    close: async () => {
      receiver.close()
      standIn.close()
    },
  }
}

paymentProviderSuite('payments-pawapay, on its page,', openPawapay(null), {
  isContestable: false,
})
paymentProviderSuite('payments-pawapay, on the phone,', openPawapay('+225 05 01 02 03 04'), {
  isContestable: false,
})
