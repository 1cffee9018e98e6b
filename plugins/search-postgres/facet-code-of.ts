import { deliverySteps, priceBands, ratingSteps } from '../../src/domain/search/facet-steps'

const array = (values: readonly number[], type: string) => `'{${values.join(',')}}'::${type}[]`
const edges = array(
  priceBands.slice(1).map(({ min }) => min),
  'bigint',
)
/** A bucket begins with the first day that is too late for the step before. */
const lateDays = array(
  deliverySteps.map((step) => step + 1),
  'integer',
)
const stars = array(
  ratingSteps.toSorted((a, b) => a - b),
  'float8',
)

/**
 * SQL for `facetCode` (src/domain/search/facet-code.ts) of a row of catalog.listings; a test compares
 * the two. Postgres reads `<<` and `|` from left to right, hence the brackets.
 */
export const facetCodeOf = (row: string): string =>
  `((((ascii(${row}.country) - 65) * 26 + ascii(substr(${row}.country, 2)) - 64) << 11)
    | (('fr' = any (${row}.languages))::integer << 10)
    | (('en' = any (${row}.languages))::integer << 9)
    | (width_bucket(${row}.rating_average, ${stars}) << 7)
    | (width_bucket(${row}.delivery_days, ${lateDays}) << 4)
    | ((${row}.comparable_price = any (${edges}))::integer << 3)
    | width_bucket(${row}.comparable_price, ${edges}))`
