import { globSync, readFileSync } from 'node:fs'
import { rules } from '../../src/domain/orders/transitions'

/** Where a name is put together: what may stand in its place. */
const parts: Record<string, () => string[]> = {
  // Moves of the provider alone are made by workflows with failpoints of their own.
  'move-order:${move.transition}': () =>
    rules
      .filter(({ actors }) => actors.some((actor) => actor !== 'provider'))
      .map(({ name }) => `move-order:${name}`),
  'move-order:${input.transition}': () =>
    ['cancel_payment', 'expire'].map((name) => `move-order:${name}`),
  '${workflow}:stored': () => workflowNames().map((name) => `${name}:stored`),
}

const sources = () =>
  globSync(['src/**/*.ts', 'plugins/**/*.ts'])
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))

const workflowNames = () =>
  sources().flatMap((text) =>
    [...text.matchAll(/workflow: '([a-z-]+)'/gu)].map(([, name = '']) => name),
  )

/** Names that are put together in a way that `parts` does not know. */
export const unknownFailpoints = (): string[] =>
  sources()
    .flatMap((text) => [...text.matchAll(/failpoint\(`([^`]+)`\)/gu)].map(([, name = '']) => name))
    .filter((name) => parts[name] === undefined)

/** Every failpoint of the product, in the order of the alphabet: `place of work:moment`. */
export const failpointNames = (): string[] => {
  const names = sources().flatMap((text) => [
    ...[...text.matchAll(/failpoint\('([^']+)'\)/gu)].map(([, name = '']) => name),
    ...[...text.matchAll(/failpoint\(`([^`]+)`\)/gu)].flatMap(([, name = '']) =>
      (parts[name] ?? (() => []))(),
    ),
  ])
  return [...new Set(names)].toSorted()
}
