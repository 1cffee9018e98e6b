import type { Logger } from 'pino'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { meilisearchEngine } from './engine'
import { readPageCursor } from './page-cursor'

/** How long a server that failed is left alone: nobody waits for it meanwhile. */
const restMs = 10_000
/** How long the answer “not filled yet” is believed. */
const unfilledMs = 5_000

type Options = {
  url: string
  key: string
  /** Answers while the server is down, or not filled yet. */
  instead: SearchEngine
  /** Whether every service of the market has been brought to the server once. */
  isFilled: () => Promise<boolean>
  log: Logger
  clock?: () => number
}

/**
 * Search in Meilisearch, with the market's own database behind it: visitors never see that the
 * server is down. Writes do fail, so that who brings documents along tries again.
 */
export default function searchMeilisearch(options: Options): SearchEngine {
  const { url, key, instead, isFilled, log, clock = Date.now } = options
  const engine = meilisearchEngine({ url, key })
  let isDown = false
  let restsUntil = 0
  let isKnownFilled = false

  const isReady = async (): Promise<boolean> => {
    if (clock() < restsUntil) return false
    if (isKnownFilled) return true
    isKnownFilled = await isFilled()
    if (!isKnownFilled) restsUntil = clock() + unfilledMs
    return isKnownFilled
  }

  const answered = async <Answer>(
    ask: (asked: SearchEngine) => Promise<Answer>,
  ): Promise<Answer> => {
    if (!(await isReady())) return ask(instead)
    try {
      const answer = await ask(engine)
      if (isDown) log.info('Meilisearch answers again')
      isDown = false
      return answer
    } catch (error) {
      restsUntil = clock() + restMs
      // Once: every search of a bad hour would say the same.
      if (!isDown) log.warn({ err: error }, 'Meilisearch does not answer; Postgres does instead')
      isDown = true
      return ask(instead)
    }
  }

  return {
    ...engine,
    find: (input) => {
      const { cursor } = input.search
      // Pages that Postgres began are Postgres's to go on with.
      const isOfOther = cursor !== undefined && readPageCursor(cursor) === null
      return isOfOther ? instead.find(input) : answered((asked) => asked.find(input))
    },
    complete: (input) => answered((asked) => asked.complete(input)),
  }
}
