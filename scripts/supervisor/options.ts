import { parseArgs } from 'node:util'
import { codeOf, Failure } from '../lib/failure.ts'

export type Options = {
  /** Reload on change instead of a production build. */
  isDev: boolean
  /** Delete the data of this installation first. */
  isFresh: boolean
  /** Do not ask before deleting. */
  isConfirmed: boolean
  /** Fill an empty market with the demo market. */
  shouldSeed: boolean
}

const HELP = `npm start            starts the market
npm run dev          the same, reloading when the code changes

  --fresh            delete this market's data first (asks; --yes does not)
  --no-seed          begin with an empty market
`

/** Reads the command line; prints the help and exits when asked to. */
export function readOptions(args: readonly string[]): Options {
  const flag = { type: 'boolean', default: false } as const
  const options = { dev: flag, fresh: flag, yes: flag, help: flag, 'no-seed': flag }
  try {
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) {
      process.stdout.write(HELP)
      process.exit(0)
    }
    return {
      isDev: values.dev,
      isFresh: values.fresh,
      isConfirmed: values.yes,
      shouldSeed: !values['no-seed'],
    }
  } catch (error) {
    if (codeOf(error)?.startsWith('ERR_PARSE_ARGS') !== true) throw error
    throw new Failure(`${error instanceof Error ? error.message : ''}\n\n${HELP}`)
  }
}
