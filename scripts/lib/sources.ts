import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './paths.ts'

/** Everything the web build and the bundles are made from. */
const BUILD_INPUTS = [
  'app',
  'collections',
  'hooks',
  'plugins',
  'src',
  'migrations',
  'public',
  'docs/content',
  'scripts/demo',
  'scripts/seed',
  'scripts/seed.ts',
  'scripts/migrate.ts',
  'payload.config.ts',
  'payload-types.ts',
  'next.config.ts',
  'cache-handler.ts',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'mdx-components.tsx',
  'source.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'package-lock.json',
]

/** A hash of the contents of every file a build depends on, tests left out. */
export function hashSources(extra: readonly string[] = []): string {
  const hash = createHash('sha256').update(process.version)
  for (const text of extra) hash.update(text)
  for (const input of BUILD_INPUTS) addToHash(hash, inProject(input), input)
  return hash.digest('hex')
}

/** A hash of files and folders, by their paths in the project. */
export function hashPaths(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addToHash(hash, inProject(path), path)
  return hash.digest('hex')
}

function addToHash(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) {
      addToHash(hash, join(path, entry), `${name}/${entry}`)
    }
    return
  }
  if (/\.test\.tsx?$/u.test(name)) return
  hash.update(name).update('\0').update(readFileSync(path)).update('\0')
}
