import { parseArgs } from 'node:util'

export type SeedOptions = { services: number }

/** `--services N`: how many generated services to add. Throws a RangeError for anything else. */
export const readSeedOptions = (args: readonly string[]): SeedOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: { services: { type: 'string', default: '0' } },
  })
  const services = Number(values.services)
  if (!Number.isSafeInteger(services) || services < 0 || services > 5_000_000) {
    throw new RangeError(`--services takes a whole number up to 5,000,000, not ${values.services}`)
  }
  return { services }
}
