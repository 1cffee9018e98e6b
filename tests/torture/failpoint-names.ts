import { globSync, readFileSync } from 'node:fs'
import { inProject } from '../../scripts/lib/paths.ts'

const call = /failpoint\((['`])([^'`]*)\1\)/gu

/** Every place where the code can be made to die; those named at run time with one example each. */
export const failpointNames = (): string[] => {
  const files = globSync('src/{workflows,store}/**/*.ts', { cwd: inProject() })
  const found = files.flatMap((file) =>
    [...readFileSync(inProject(file), 'utf8').matchAll(call)].map(([, , name = '']) => name),
  )
  const examples = found.flatMap((name) => {
    if (!name.includes('${')) return [name]
    if (name.startsWith('move-order:')) {
      return ['accept', 'deliver', 'accept_delivery', 'decline'].map((verb) => `move-order:${verb}`)
    }
    return ['place-order', 'place-checkout'].map((workflow) => name.replace(/\$\{\w+\}/u, workflow))
  })
  return [...new Set(examples)].sort()
}
