/** A reproducible stream of numbers in [0, 1): the same seed draws the same market everywhere. */
export type Random = () => number

/** FNV-1a, to turn a name into a seed. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32. */
export const randomFrom = (seed: string): Random => {
  let state = hashOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type NonEmpty = readonly [unknown, ...unknown[]]

export const pick = <Values extends NonEmpty>(random: Random, values: Values): Values[number] =>
  values[Math.floor(random() * values.length)] ?? values[0]

export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))
