import { OpenAPIHono, type z } from '@hono/zod-openapi'
import * as accounts from '../contracts/accounts'
import * as catalogue from '../contracts/catalogue'
import * as conversations from '../contracts/conversations'
import * as orders from '../contracts/orders'
import { Problem } from '../contracts/problem'
import * as realtime from '../contracts/realtime'
import * as services from '../contracts/services'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Shapes that are not worth a name of their own. */
const tooSmall = 120

/**
 * The same document with every contract written once, under components, and referred to wherever it
 * stands. Contracts carry no names themselves: this is where the variable's name becomes one.
 */
export const withNamedSchemas = <Document extends object>(document: Document): Document => {
  const named = contractSchemas()
  const nameOf = new Map(Object.entries(named).map(([name, json]) => [text(json), name]))
  const used = new Set<string>()
  const refer = (value: Json, isRoot: boolean): Json => {
    if (Array.isArray(value)) return value.map((item) => refer(item, false))
    if (typeof value !== 'object' || value === null) return value
    const name = isRoot ? undefined : nameOf.get(text(value))
    if (name !== undefined) {
      used.add(name)
      return { $ref: `#/components/schemas/${name}` }
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, refer(item, false)]))
  }
  const referred = refer(document as Json, true) as Record<string, Json>
  const schemas: Record<string, Json> = {}
  // A component may be the first to mention another one: the set grows while it is walked.
  for (const name of used) schemas[name] = refer(named[name] ?? null, true)
  const sorted = Object.entries(schemas).sort(([left], [right]) => (left < right ? -1 : 1))
  const components = referred.components as Record<string, Json>
  return {
    ...referred,
    components: { ...components, schemas: Object.fromEntries(sorted) },
  } as unknown as Document
}

const text = (json: Json): string => JSON.stringify(json)

const contractSchemas = (): Record<string, Json> => {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono()
  const all = { ...accounts, ...catalogue, ...conversations, ...orders, ...realtime, ...services }
  for (const [name, schema] of Object.entries({ ...all, Problem })) {
    if (/^[A-Z]/u.test(name) && isSchema(schema)) openAPIRegistry.register(name, schema)
  }
  const { components } = getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'contracts', version: '1' },
  })
  const schemas = (components?.schemas ?? {}) as Record<string, Json>
  return Object.fromEntries(
    Object.entries(schemas).filter(([, schema]) => text(schema).length >= tooSmall),
  )
}

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === 'object' && value !== null && 'safeParse' in value
