import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './field-errors'

const Input = z.object({
  name: z.string().min(3),
  email: z.email(),
  age: z.coerce.number().int().max(120),
  tags: z.array(z.string()).max(2),
  address: z.object({ city: z.string().min(1) }),
  plan: z.enum(['basic', 'premium']),
})

test('every wrong field has the key of its sentence, with the number it needs', () => {
  const result = Input.safeParse({
    name: 'ab',
    email: 'nobody',
    age: 'many',
    tags: ['a', 'b', 'c'],
    address: { city: '' },
    plan: 'gold',
  })
  expect(result.error && fieldErrors(result.error)).toEqual({
    name: 'tooShort:3',
    email: 'email',
    age: 'number',
    tags: 'tooMany:2',
    'address.city': 'required',
    plan: 'choice',
  })
})

test('a missing field is required, and the first problem of a field wins', () => {
  const schema = z.object({
    handle: z
      .string()
      .min(5)
      .regex(/^[a-z]+$/u),
    note: z.string(),
  })
  const result = schema.safeParse({ handle: 'A' })
  expect(result.error && fieldErrors(result.error)).toEqual({
    handle: 'tooShort:5',
    note: 'required',
  })
})
