import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { facetCodeOf } from '../../plugins/search-postgres/facet-code-of'
import { facetCode } from '../../src/domain/search/facet-code'
import { deliverySteps, priceBands, ratingSteps } from '../../src/domain/search/facet-steps'
import { freshDatabase } from '../helpers/database'

let client: pg.Client
beforeAll(async () => {
  const { url } = await freshDatabase({ from: 'schema' })
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

const near = (steps: readonly number[], by: number) =>
  steps.flatMap((step) => [step - by, step, step + by])

it('a listing has the same place in the facets for Postgres and for the domain', async () => {
  const letter = fc.integer({ min: 0, max: 25 }).map((n) => String.fromCharCode(65 + n))
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        comparablePrice: fc.oneof(
          fc.constantFrom(
            ...near(
              priceBands.slice(1).map(({ min }) => min),
              1,
            ),
          ),
          fc.nat(10_000_000_000),
        ),
        deliveryDays: fc.oneof(fc.constantFrom(...near(deliverySteps, 1)), fc.nat(400)),
        ratingAverage: fc.oneof(
          fc.constantFrom(0, ...near(ratingSteps, 0.01)),
          fc.double({ min: 1, max: 5, noNaN: true }),
        ),
        languages: fc.subarray(['fr', 'en', 'wo']),
        country: fc.tuple(letter, letter).map(([a, b]) => a + b),
      }),
      async (facts) => {
        const { comparablePrice, deliveryDays, ratingAverage, languages, country } = facts
        const { rows } = await client.query<{ code: number }>(
          `select ${facetCodeOf('listing')} as code from (select $1::bigint as comparable_price,
            $2::integer as delivery_days, $3::float8 as rating_average, $4::text[] as languages,
            $5::text as country) listing`,
          [comparablePrice, deliveryDays, ratingAverage, languages, country],
        )
        expect(rows[0]?.code).toBe(facetCode(facts))
      },
    ),
    { numRuns: 300 },
  )
})
