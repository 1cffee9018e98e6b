import { AuthenticationError, LockedAuth, UnverifiedEmail, ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { AppError } from '../domain/errors'
import { payloadErrorStatus } from './payload-error-status'

const noTranslations = {} as never

test('the errors that sign-in and sign-up tell apart are known by their status', () => {
  expect(payloadErrorStatus(new AuthenticationError())).toBe(401)
  expect(payloadErrorStatus(new LockedAuth())).toBe(401)
  expect(payloadErrorStatus(new UnverifiedEmail(noTranslations))).toBe(403)
  expect(payloadErrorStatus(new ValidationError({ errors: [] }))).toBe(400)
})

test('our own errors and those of others are none of Payload’s', () => {
  expect(payloadErrorStatus(new AppError('account/suspended'))).toBeNull()
  expect(payloadErrorStatus(new TypeError('x'))).toBeNull()
  expect(payloadErrorStatus(null)).toBeNull()
})
