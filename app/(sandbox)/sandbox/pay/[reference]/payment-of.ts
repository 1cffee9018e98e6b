import { cache } from 'react'
import { paymentByReference } from '@/plugins/payments-sandbox/payments'
import { systemContext } from '@/src/runtime'

/** The payment behind this page's secret address, read once per request. */
export const paymentOf = cache(async (reference: string) => {
  const { db } = await systemContext()
  return paymentByReference(db, reference)
})
