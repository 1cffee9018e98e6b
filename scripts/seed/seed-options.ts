import { parseArgs } from 'node:util'

export type SeedOptions = { services: number }

/** What the person typed makes no sense; the message says what would. */
export class WrongSeedOption extends Error {
  override name = 'WrongSeedOption'
}

const most = 5_000_000

/** Reads `--services N`. Throws WrongSeedOption for anything else. */
export const readSeedOptions = (args: readonly string[]): SeedOptions => {
  const services = Number(servicesOf(args))
  if (!Number.isSafeInteger(services) || services < 0 || services > most) {
    throw new WrongSeedOption(`--services takes a whole number up to ${most}.`)
  }
  return { services }
}

const servicesOf = (args: readonly string[]): string => {
  try {
    const options = { services: { type: 'string', default: '0' } } as const
    return parseArgs({ args: [...args], options }).values.services
  } catch (error) {
    throw new WrongSeedOption(`The seed knows one option: --services N. ${String(error)}`)
  }
}
