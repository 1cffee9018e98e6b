import { afterAll, beforeAll, describe } from 'vitest'
import { chargebackPromises, uncontestedPromises } from './chargeback-promises.ts'
import { payoutPromises, refundPromises } from './money-out-promises.ts'
import { paymentPromises } from './payment-promises.ts'
import type { ProviderUnderTest } from './provider-under-test.ts'
import { reportPromises } from './report-promises.ts'
import { webhookPromises } from './webhook-promises.ts'

/**
 * The promises of src/domain/ports/payment-provider.ts, held against one provider. Where no bank can
 * take a payment back (mobile money), what is promised about that is not asked.
 */
export const paymentProviderSuite = (
  name: string,
  open: () => Promise<ProviderUnderTest>,
  { isContestable = true }: { isContestable?: boolean } = {},
) => {
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
      uncontestedPromises(under)
      if (isContestable) chargebackPromises(under)
    })
    describe('report', () => {
      reportPromises(under, isContestable)
    })
    describe('webhooks', () => {
      webhookPromises(under)
    })
  })
}
