import { describe, expect, test } from 'vitest'
import { testSettings } from '../tests/helpers/settings'
import { parseEnv } from './env'

const given = { ...testSettings('/tmp/data'), DATABASE_URL: 'postgres://localhost/test' }

describe('the settings of payment providers', () => {
  test('without any, the sandbox takes everything', () => {
    expect(parseEnv({ ...given, PAYMENT_CARD: '', PAYOUT_BANK: '' })).toMatchObject({
      PAYMENT_CARD: 'sandbox',
      PAYMENT_MOBILE_MONEY: 'sandbox',
      PAYOUT_BANK: 'sandbox',
      PAYOUT_MOBILE_MONEY: 'sandbox',
    })
  })

  test('a provider without its keys stops the start, with every key that is missing', () => {
    const lacking = { ...given, PAYMENT_CARD: 'stripe', PAYOUT_MOBILE_MONEY: 'pawapay' }
    const keys = /STRIPE_SECRET_KEY: is missing\n.*STRIPE_WEBHOOK_SECRET: .*\n.*PAWAPAY_API_TOKEN/u
    expect(() => parseEnv(lacking)).toThrow(keys)
  })

  test.each([
    { PAYMENT_CARD: 'pawapay' },
    { PAYMENT_MOBILE_MONEY: 'stripe' },
    { PAYOUT_BANK: 'pawapay' },
  ])('no provider is asked for what it cannot do: %o', (choice) => {
    expect(() => parseEnv({ ...given, ...choice })).toThrow(/PAY/u)
  })

  test('keys alone switch nothing on: open payments stay with a provider that takes no new ones', () => {
    const keys = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
    expect(parseEnv({ ...given, ...keys })).toMatchObject({ ...keys, PAYMENT_CARD: 'sandbox' })
  })
})
