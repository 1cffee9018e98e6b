import { parseArgs } from 'node:util'

export type SeedOptions = { services: number }

/** The seed does nothing; the message is a sentence that says why and what would work. */
export class SeedRefused extends Error {
  override name = 'SeedRefused'
}

const most = 5_000_000

/** Reads `--services N`. Throws SeedRefused for anything else. */
export const readSeedOptions = (args: readonly string[]): SeedOptions => {
  const services = Number(servicesOf(args))
  if (!Number.isSafeInteger(services) || services < 0 || services > most) {
    throw new SeedRefused(`--services takes a whole number up to ${most}.`)
  }
  return { services }
}

const servicesOf = (args: readonly string[]): string => {
  try {
    const options = { services: { type: 'string', default: '0' } } as const
    return parseArgs({ args: [...args], options }).values.services
  } catch (error) {
    throw new SeedRefused(`The seed knows one option: --services N. ${String(error)}`)
  }
}
