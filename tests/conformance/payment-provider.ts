import { afterAll, beforeAll, describe } from 'vitest'
import { chargebackPromises } from './chargeback-promises.ts'
import { payoutPromises, refundPromises } from './money-out-promises.ts'
import { paymentPromises } from './payment-promises.ts'
import type { ProviderUnderTest } from './provider-under-test.ts'
import { reportPromises } from './report-promises.ts'
import { webhookPromises } from './webhook-promises.ts'

/** The promises of src/domain/ports/payment-provider.ts, held against one provider. */
export const paymentProviderSuite = (name: string, open: () => Promise<ProviderUnderTest>) => {
  describe(`${name} keeps the promises of the payment provider port`, () => {
    let subject: ProviderUnderTest
    beforeAll(async () => {
      subject = await open()
    })
    afterAll(() => subject.close())
    const under = () => subject

    describe('payments', () => {
      paymentPromises(under)
    })
    describe('refunds', () => {
      refundPromises(under)
    })
    describe('payouts', () => {
      payoutPromises(under)
    })
    describe('chargebacks', () => {
      chargebackPromises(under)
    })
    describe('report', () => {
      reportPromises(under)
    })
    describe('webhooks', () => {
      webhookPromises(under)
    })
  })
}
