import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import paymentsSandbox from '../../plugins/payments-sandbox/index.ts'
import { raiseChargeback, settleChargeback } from '../../plugins/payments-sandbox/chargebacks.ts'
import { arrangeFault } from '../../plugins/payments-sandbox/faults.ts'
import { actOnPayment } from '../../plugins/payments-sandbox/payments.ts'
import { signatureHeader, signWebhook } from '../../plugins/payments-sandbox/signature.ts'
import { sendWebhook } from '../../plugins/payments-sandbox/webhooks.ts'
import { testPool } from '../helpers/test-pool.ts'
import { paymentProviderSuite } from './payment-provider.ts'
import type { ProviderUnderTest } from './provider-under-test.ts'
import { forgeHex, openReceiver } from './webhook-receiver.ts'

const secret = 'conformance-webhook-secret-0123456789'

const openSandbox = async (): Promise<ProviderUnderTest> => {
  const pool = testPool()
  const db = drizzle(pool)
  const receiver = await openReceiver()
  /** What the worker does with the provider's jobs, in the order in which they are due. */
  const sendAll = async () => {
    const { rows } = await pool.query<{ event_id: string }>(
      'select event_id from sandbox.webhooks where copies > 0 order by due_at',
    )
    for (const { event_id: eventId } of rows) {
      await sendWebhook({ db, url: receiver.url, secret }, { eventId })
    }
  }
  return {
    provider: paymentsSandbox({ db, appUrl: 'http://localhost:3000', webhookSecret: secret }),
    payment: {
      method: 'mobile_money',
      customer: { email: 'awa@test.invalid', name: 'Awa', phone: '+221770001234' },
    },
    destinations: [
      { rail: 'mobile_money', account: '+221770009876', holder: 'Kofi Mensah' },
      { rail: 'mobile_money', account: '+22500000000', holder: 'Kofi Mensah' },
    ],
    limits: {},
    bank: {
      contest: async (reference) => {
        await raiseChargeback(db, { reference })
      },
      decide: async (reference, outcome) => {
        await settleChargeback(db, { reference, outcome })
      },
    },
    customer: async ({ providerReference: reference, outcome }) => {
      await actOnPayment(db, { reference, outcome, payer: null })
    },
    misbehave: ({ operation, fault }) => arrangeFault(db, { operation, fault }),
    takeWebhooks: async () => {
      await sendAll()
      return receiver.received.splice(0)
    },
    sign: ({ rawBody, sentAt }) => ({
      [signatureHeader]: signWebhook({ secret, rawBody, sentAt }),
    }),
    forge: forgeHex,
    close: async () => {
      receiver.close()
      await pool.end()
    },
  }
}

paymentProviderSuite('payments-sandbox', openSandbox)
