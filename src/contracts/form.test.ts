import { expect, test } from 'vitest'
import { formValues, typedText } from './form'

function formOf(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('an unticked checkbox is false and a number may be typed with spaces', () => {
  const data = formOf([
    ['_boolean', 'terms'],
    ['_boolean', 'news'],
    ['news', 'on'],
    ['_number', 'price'],
    ['price', '25 000'],
    ['_number', 'days'],
    ['days', ''],
    ['title', 'Logo'],
  ])
  expect(formValues(data)).toEqual({
    terms: false,
    news: true,
    price: 25_000,
    days: null,
    title: 'Logo',
  })
})

test('letters in a number field stay letters, so that the schema refuses them', () => {
  const data = formOf([
    ['_number', 'price'],
    ['price', 'cher'],
  ])
  expect(formValues(data)).toEqual({ price: 'cher' })
})

test('what was typed comes back, passwords and markers do not', () => {
  const data = formOf([
    ['email', 'awa@example.com'],
    ['password', 'secret-secret'],
    ['newPassword', 'secret-secret'],
    ['_boolean', 'terms'],
  ])
  expect(typedText(data)).toEqual({ email: 'awa@example.com' })
})
