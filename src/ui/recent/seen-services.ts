import type { Parser } from '../api-client'
import { dropStored, readStored, writeStored } from '../common/browser-storage'

const key = 'seen-services'
/** A row and a bit more; older ones are forgotten. */
const most = 12

/** Without the schema library: every service page loads this. */
const ids: Parser<string[]> = {
  safeParse: (input) =>
    Array.isArray(input) && input.every((each) => typeof each === 'string')
      ? { success: true, data: input }
      : { success: false },
}

/** Ids of the services that were looked at in this browser, the last one first. */
export const seenServices = (): string[] => (readStored(key, ids) ?? []).slice(0, most)

/** Notes that a service was looked at; nobody but this browser hears of it. */
export const noteSeenService = (id: string): void => {
  writeStored(key, [id, ...seenServices().filter((each) => each !== id)].slice(0, most))
}

/** Forgets all of them. */
export const forgetSeenServices = (): void => dropStored(key)
