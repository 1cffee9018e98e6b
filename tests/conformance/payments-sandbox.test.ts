import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import paymentsSandbox from '../../plugins/payments-sandbox/index.ts'
import { arrangeFault } from '../../plugins/payments-sandbox/faults.ts'
import { actOnPayment } from '../../plugins/payments-sandbox/payments.ts'
import { signatureHeader, signWebhook } from '../../plugins/payments-sandbox/signature.ts'
import { sendWebhook } from '../../plugins/payments-sandbox/webhooks.ts'
import { testPool } from '../helpers/test-pool.ts'
import { paymentProviderSuite } from './payment-provider.ts'
import type { ProviderUnderTest, ReceivedWebhook } from './provider-under-test.ts'

const secret = 'conformance-webhook-secret-0123456789'

/** Takes announcements over HTTP, as our own webhook door does. */
const openReceiver = async () => {
  const received: ReceivedWebhook[] = []
  const server = createServer((request, response) => {
    const parts: Uint8Array[] = []
    request.on('data', (part: Uint8Array) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      received.push({ rawBody: new Uint8Array(Buffer.concat(parts)), headers })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { received, url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

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
    close: async () => {
      receiver.close()
      await pool.end()
    },
  }
}

paymentProviderSuite('payments-sandbox', openSandbox)
