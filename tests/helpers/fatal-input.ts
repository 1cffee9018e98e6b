import type { Ctx, Viewer } from '../../src/context'

/** What an act is about, as a process can be told: names and ids. */
export type FatalInput = Record<string, string>
/** The clock of an act: the wall's, or so many hours on. */
export const offsetOf = ({ hoursLater = '0' }: FatalInput): number => Number(hoursLater) * 3_600_000

export type FatalAct = (as: (viewer: Viewer) => Ctx, input: FatalInput) => Promise<unknown>

/** A part of the input that the act cannot do without. */
export const need = (input: FatalInput, name: string): string => {
  const value = input[name]
  if (value === undefined) throw new Error(`the act needs ${name}`)
  return value
}
