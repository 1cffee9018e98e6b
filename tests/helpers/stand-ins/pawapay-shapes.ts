import { z } from 'zod'

const uuid4 = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
const currency = z.enum(['XOF', 'XAF'])
/** The operators of the franc zone take no decimals. */
const amount = z.string().regex(/^[1-9]\d{0,12}$/u)
const message = z.string().regex(/^[A-Za-z0-9 ]{4,22}$/u)
const country = z.string().regex(/^[A-Z]{3}$/u)
const metadata = z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))).max(10)
const party = z.strictObject({
  type: z.literal('MMO'),
  accountDetails: z.strictObject({
    phoneNumber: z.string().regex(/^\d{8,15}$/u),
    provider: z.string().regex(/^[A-Z_]+_[A-Z]{3}$/u),
  }),
})

/** What each request may carry, and nothing else. */
export const shapes = {
  deposits: z.strictObject({
    depositId: uuid4,
    payer: party,
    amount,
    currency,
    customerMessage: message.optional(),
    metadata: metadata.optional(),
  }),
  checkouts: z.strictObject({
    checkoutId: uuid4,
    returnUrl: z.url(),
    defaultLanguage: z.enum(['fr', 'en']),
    countries: z.array(country).min(1),
    expiresAfter: z.int().min(1).max(10_080),
    amounts: z.array(z.strictObject({ country, currency, amount })).min(1),
    reason: z.partialRecord(z.enum(['fr', 'en']), z.string().min(1).max(50)),
    metadata: metadata.optional(),
  }),
  refunds: z.strictObject({
    refundId: uuid4,
    depositId: uuid4,
    amount: amount.optional(),
    currency,
    metadata: metadata.optional(),
  }),
  payouts: z.strictObject({
    payoutId: uuid4,
    recipient: party,
    amount,
    currency,
    customerMessage: message.optional(),
    metadata: metadata.optional(),
  }),
  predict: z.strictObject({ phoneNumber: z.string() }),
  statements: z.strictObject({
    wallet: z.strictObject({ country, currency, provider: z.string().optional() }),
    callbackUrl: z.url(),
    startDate: z.iso.datetime(),
    endDate: z.iso.datetime(),
    compressed: z.boolean(),
  }),
  nothing: z.strictObject({}),
} as const

/** Operators of the stand-in's account: prefix of their numbers, currency, whether they refund. */
export const standInOperators = [
  { provider: 'ORANGE_SEN', prefix: '22177', currency: 'XOF', refunds: true },
  { provider: 'WAVE_SEN', prefix: '22176', currency: 'XOF', refunds: true },
  { provider: 'MTN_MOMO_CIV', prefix: '22505', currency: 'XOF', refunds: true },
  { provider: 'MTN_MOMO_BEN', prefix: '22997', currency: 'XOF', refunds: true },
  { provider: 'MOOV_BEN', prefix: '22995', currency: 'XOF', refunds: false },
  { provider: 'MTN_MOMO_CMR', prefix: '23767', currency: 'XAF', refunds: true },
] as const

export const operatorOf = (phone: string) =>
  standInOperators.find(({ prefix }) => phone.startsWith(prefix))

export const activeConf = () => ({
  companyName: 'Stand-in',
  signatureConfiguration: { signedRequestsOnly: false, signedCallbacks: true },
  countries: [...new Set(standInOperators.map(({ provider }) => provider.slice(-3)))].map(
    (code) => ({
      country: code,
      providers: standInOperators
        .filter(({ provider }) => provider.endsWith(code))
        .map(({ provider, currency: used, refunds }) => ({
          provider,
          currencies: [
            {
              currency: used,
              operationTypes: {
                DEPOSIT: { decimalsInAmount: 'NONE', status: 'OPERATIONAL' },
                PAYOUT: { decimalsInAmount: 'NONE', status: 'OPERATIONAL' },
                ...(refunds ? { REFUND: { decimalsInAmount: 'NONE' } } : {}),
              },
            },
          ],
        })),
    }),
  ),
})
