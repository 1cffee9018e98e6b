import fc from 'fast-check'
import { bankCommands } from './money-bank-commands'
import type { Command, Real } from './money-command'
import { disputeCommands } from './money-dispute-commands'
import type { MoneyModel } from './money-model'
import { orderCommands, orderKinds, place } from './money-order-commands'
import { payoutCommands } from './money-payout-commands'

const all = (choice: number): Command[] => [
  ...orderCommands(choice),
  ...disputeCommands(choice),
  ...bankCommands(choice),
  ...payoutCommands(choice),
]
/** What the choices up to here pick between. */
const manyChoices = Array.from({ length: 12 }, (_, choice) => choice)

const nameOf = (label: string) => label.slice(0, label.indexOf('('))
/** The name of every command, sorted. */
export const commandNames: readonly string[] = [
  ...new Set([...orderKinds.map(place), ...manyChoices.flatMap(all)].map(String).map(nameOf)),
].toSorted()

/** Carries out commands of these names one after the other. Throws for one that cannot be now. */
export const walk = async (
  steps: readonly (readonly [name: string, choice?: number])[],
  { model, real }: { model: MoneyModel; real: Real },
): Promise<void> => {
  for (const [name, choice = 0] of steps) {
    const found = [...orderKinds.map(place), ...all(choice)].find(
      (one) => nameOf(one.toString()) === name,
    )
    if (found === undefined) throw new Error(`no command ${name}(${choice})`)
    if (!found.check(model)) throw new Error(`${name}(${choice}) cannot be now`)
    await found.run(model, real)
  }
}

/** Every command, each with what it chooses by. */
export const moneyCommands = () => {
  const choices = fc.nat({ max: 9_999 })
  const placed = fc.constantFrom(...orderKinds).map(place)
  const each = (commands: (choice: number) => Command[]) =>
    commands(0).map((_, index) =>
      choices.map((choice): Command => {
        const one = commands(choice)[index]
        if (one === undefined) throw new Error('no such command')
        return one
      }),
    )
  const replayPath = process.env.MODEL_REPLAY
  const without = (names: string[], commands: (choice: number) => Command[]) =>
    each((choice) => commands(choice).filter((one) => !names.includes(nameOf(one.toString()))))
  // Work goes on more often than it breaks off, and what was begun is seldom possible and then done.
  const work = without(['cancel'], orderCommands)
  const begun = [
    ...without(['open a dispute', 'reopen', 'appeal'], disputeCommands),
    ...without(['ask for a payout', 'take back'], payoutCommands),
  ]
  const clear = each((choice) =>
    orderCommands(choice).filter((one) => nameOf(one.toString()) === 'clear'),
  )
  const asked = each((choice) => payoutCommands(choice).slice(0, 1))
  const often = [
    placed,
    ...work,
    ...work,
    ...clear,
    ...clear,
    ...asked,
    ...begun,
    ...begun,
    ...begun,
  ]
  return fc.commands([...often, ...often, ...often, ...each(all)], {
    maxCommands: 200,
    size: 'max',
    ...(replayPath === undefined ? {} : { replayPath }),
  })
}
