import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { createApi } from '../../src/api/app'
import { openApiDocument, openApiText } from '../../src/api/open-api-document'

const api = createApi(() => Promise.reject(new Error('not called')))

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  const result = await validator.validate(openApiText(api))
  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

it('names every operation once', () => {
  const ids = Object.values(openApiDocument(api).paths ?? {}).flatMap((item) =>
    Object.values(item).map((operation) => (operation as { operationId: string }).operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

it('stands in docs/openapi.json as generated', async () => {
  const committed = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8')
  expect(committed).toBe(openApiText(api))
})
