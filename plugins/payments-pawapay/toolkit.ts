import { z } from 'zod'
import type { Currency } from '../../src/contracts/money'
import { PaymentProviderError } from '../../src/domain/ports/payment-provider'
import { callPawapay, type PawapayOptions } from './client'
import { toPhoneNumber } from './ids'
import { operatorNamed, operators, type Operator } from './operators'

const Prediction = z.object({ country: z.string(), provider: z.string(), phoneNumber: z.string() })

/**
 * The operator of a phone number, as pawaPay predicts it; null when it cannot, or when the
 * operator is none of ours or deals in another currency.
 * @throws PaymentProviderError unknown: without an answer nothing is guessed.
 */
export const predictOperator = async (
  options: PawapayOptions,
  { phone, currency }: { phone: string; currency: Currency },
): Promise<{ operator: Operator; phoneNumber: string } | null> => {
  try {
    const { provider, phoneNumber } = await callPawapay(options, {
      method: 'POST',
      path: '/v2/predict-provider',
      body: { phoneNumber: toPhoneNumber(phone) },
      answer: Prediction,
    })
    const operator = operatorNamed(provider)
    return operator?.currency === currency ? { operator, phoneNumber } : null
  } catch (error) {
    if (error instanceof PaymentProviderError && error.outcome === 'rejected') return null
    throw error
  }
}

/** Either form in which the active configuration lists what an operator can do. */
const Operations = z.union([
  z.record(z.string(), z.unknown()),
  z.array(z.record(z.string(), z.unknown())),
])

const ActiveConfig = z.object({
  countries: z.array(
    z.object({
      country: z.string(),
      providers: z.array(
        z.object({
          provider: z.string(),
          currencies: z.array(z.object({ currency: z.string(), operationTypes: Operations })),
        }),
      ),
    }),
  ),
})

export type ActiveOperator = Operator & { canDeposit: boolean; canRefund: boolean }

const keptForMs = 5 * 60_000

/** What our account may do, read from pawaPay and kept for a few minutes. */
export const activeOperators = (options: PawapayOptions) => {
  let kept: { until: number; operators: ActiveOperator[] } | null = null
  return async (): Promise<ActiveOperator[]> => {
    if (kept !== null && kept.until > Date.now()) return kept.operators
    const config = await callPawapay(options, {
      method: 'GET',
      path: '/v2/active-conf',
      answer: ActiveConfig,
    })
    const found = config.countries.flatMap(({ providers }) =>
      providers.flatMap(({ provider, currencies }) => {
        const operator = operators.find((one) => one.name === provider)
        const inUse = currencies.find(({ currency }) => currency === operator?.currency)
        if (operator === undefined || inUse === undefined) return []
        const can = operationsIn(inUse.operationTypes)
        return [{ ...operator, canDeposit: can.has('DEPOSIT'), canRefund: can.has('REFUND') }]
      }),
    )
    kept = { until: Date.now() + keptForMs, operators: found }
    return found
  }
}

export type ActiveOperators = ReturnType<typeof activeOperators>

const operationsIn = (types: z.infer<typeof Operations>): Set<string> =>
  new Set(
    [types]
      .flat()
      .flatMap((type) =>
        typeof type.operationType === 'string' ? [type.operationType] : Object.keys(type),
      ),
  )
