import { accessCookie } from '../domain/accounts/cookies'
import type { Api } from './api'
import { withNamedSchemas } from './named-schemas'

/** The OpenAPI 3.1 description of every route, made from the schemas that check them. */
export const openApiDocument = (api: Api): ReturnType<Api['getOpenAPI31Document']> => {
  const document = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '2Krika API',
      version: '1.0.0',
      license: { name: 'MIT' },
      description:
        'Amounts are integers in the minor unit of their currency. Failures are problem+json ' +
        '(RFC 9457) with a stable `code`; their sentences follow Accept-Language (fr, en). Lists ' +
        'are read with cursors. Writes that say so accept an Idempotency-Key.',
    },
    servers: [{ url: '/' }],
  })
  return withNamedSchemas({
    ...document,
    components: {
      ...document.components,
      securitySchemes: {
        sessionCookie: { type: 'apiKey', in: 'cookie', name: accessCookie },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        staffCookie: { type: 'apiKey', in: 'cookie', name: '2k-staff-token' },
      },
    },
  })
}

/** The document as docs/openapi.json holds it. */
export const openApiText = (api: Api): string =>
  `${JSON.stringify(openApiDocument(api), null, 2)}\n`
