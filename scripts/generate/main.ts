import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SanitizedConfig } from 'payload'
import { getPayload, generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import config from '../../payload.config'
import { createApi } from '../../src/api/app'
import { openApiText } from '../../src/api/open-api-document'
import { inProject } from '../lib/paths.ts'
import { writeAppIcons } from './app-icons'
import { envExample } from './env-example'
import { orderLifecyclePage } from './order-lifecycle'
import { createMigration, pendingSchemaChanges } from './schema-changes'
import { themeCss } from './theme-css'

/** Every file that is made from others, and committed so that reviews see its changes. */
const GENERATED = [
  'payload-types.ts',
  'src/store/payload-schema.ts',
  'app/(payload)/admin/importMap.js',
  '.env.example',
  'docs/openapi.json',
  'docs/order-lifecycle.md',
  'src/ui/styles/theme.css',
] as const

/**
 * npm run generate: writes the generated files, and a migration when the schema changed
 * (`-- --migration add-favourites`). With `--check` it writes nothing and fails on differences.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, migration: { type: 'string' } },
  })
  const folder = mkdtempSync(join(tmpdir(), 'generate-'))
  try {
    const changes = await generateInto(folder, values.check ? undefined : values.migration)
    const stale = GENERATED.filter((path) => read(join(folder, path)) !== read(inProject(path)))
    if (values.check) return report(stale, changes)
    for (const path of stale) {
      mkdirSync(dirname(inProject(path)), { recursive: true })
      cpSync(join(folder, path), inProject(path))
      process.stdout.write(`written: ${path}\n`)
    }
    const icons = await writeAppIcons()
    for (const icon of icons) process.stdout.write(`drawn: public/${icon}\n`)
    if (stale.length + icons.length === 0)
      process.stdout.write('Every generated file is in step.\n')
    return changes.length > 0 ? explainMigration(changes) : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the SQL statements a new migration would hold. */
async function generateInto(folder: string, migration: string | undefined): Promise<string[]> {
  const loaded: SanitizedConfig = await config
  const target = (path: (typeof GENERATED)[number]): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    return join(folder, path)
  }
  loaded.typescript.outputFile = target('payload-types.ts')
  await generateTypes(loaded, { log: false })
  writeFileSync(target('docs/openapi.json'), apiDescription())
  writeFileSync(target('docs/order-lifecycle.md'), orderLifecyclePage())
  writeFileSync(target('src/ui/styles/theme.css'), themeCss())
  await writeImportMap(loaded, target('app/(payload)/admin/importMap.js'), folder)
  const payload = await getPayload({
    config: loaded,
    disableDBConnect: true,
    disableOnInit: true,
  })
  // The bundle lies elsewhere than the configuration that derives this from its own place.
  payload.db.migrationDir = inProject('migrations')
  await payload.db.generateSchema?.({
    log: false,
    outputFile: target('src/store/payload-schema.ts'),
  })
  writeFileSync(target('.env.example'), envExample())
  if (migration !== undefined) {
    await createMigration(payload, migration)
    return []
  }
  return pendingSchemaChanges(payload)
}

/** What the API says of itself; made without opening anything. */
function apiDescription(): string {
  return openApiText(createApi(() => Promise.reject(new Error('nothing is called here'))))
}

/** Payload writes paths relative to a base: the temporary folder mirrors the project. */
async function writeImportMap(
  loaded: SanitizedConfig,
  importMapFile: string,
  baseDir: string,
): Promise<void> {
  writeFileSync(importMapFile, '')
  loaded.admin.importMap.baseDir = baseDir
  loaded.admin.importMap.importMapFile = importMapFile
  await generateImportMap(loaded, { log: false, force: true })
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function report(stale: readonly string[], changes: readonly string[]): number {
  for (const path of stale) process.stderr.write(`out of step: ${path}\n`)
  if (changes.length > 0) explainMigration(changes)
  if (stale.length > 0) process.stderr.write('Run: npm run generate\n')
  return stale.length + changes.length > 0 ? 1 : 0
}

function explainMigration(changes: readonly string[]): number {
  process.stderr.write(
    'The collections changed and no migration says so:\n' +
      changes.map((statement) => `  ${statement}\n`).join('') +
      'Run: npm run generate -- --migration <what-changed>, and review the file it writes.\n',
  )
  return 1
}

process.exit(await main())
