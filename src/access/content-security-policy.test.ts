import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const sources = { realtimeUrl: null, filesUrl: null, paymentPages: [], isDevelopment: false }
const formAction = (paymentPages: string[]) =>
  contentSecurityPolicy({ nonce: 'n' }, { ...sources, paymentPages })
    .split('; ')
    .find((directive) => directive.startsWith('form-action'))

test('forms end on our own site, or on the page of a payment provider in use', () => {
  expect(formAction([])).toBe("form-action 'self'")
  expect(formAction(['https://checkout.stripe.com'])).toBe(
    "form-action 'self' https://checkout.stripe.com",
  )
})
