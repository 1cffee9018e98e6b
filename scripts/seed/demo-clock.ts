import { hashOf } from '../demo/art/random'

const dayMs = 86_400_000

/** When things of the demo market happened: always the same distance from the day it is made. */
export type DemoClock = {
  now: Date
  /** `days` may have a fraction. */
  ago: (days: number) => Date
  /** The same day at an hour of its own between 7 and 21 (UTC), fixed by the name. */
  dayAgo: (days: number, name: string) => Date
}

export const demoClock = (now: Date): DemoClock => {
  const ago = (days: number): Date => new Date(now.getTime() - days * dayMs)
  return {
    now,
    ago,
    dayAgo: (days, name) => {
      if (days < 1) return ago(days)
      const moment = ago(days)
      const minutes = hashOf(name) % (14 * 60)
      moment.setUTCHours(7, minutes, hashOf(`${name}s`) % 60, 0)
      return moment
    },
  }
}
