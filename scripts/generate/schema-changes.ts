import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'

/** The parts of the Postgres adapter and of drizzle-kit that compare schemas. */
type SchemaAdapter = {
  migrationDir: string
  schema: unknown
  defaultDrizzleSnapshot: unknown
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<Snapshot>
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>
    upSnapshot?: (snapshot: Snapshot) => Snapshot
  }
}
type Snapshot = { version: string }

/** What the collections ask for and the newest migration's snapshot does not have, as SQL. */
export async function pendingSchemaChanges(payload: Payload): Promise<string[]> {
  const adapter = payload.db as unknown as SchemaAdapter
  const { generateDrizzleJson, generateMigration, upSnapshot } = adapter.requireDrizzleKit()
  const after = await generateDrizzleJson(adapter.schema)
  const before = readLatest(adapter.migrationDir)
  if (!before) return generateMigration(adapter.defaultDrizzleSnapshot, after)
  const isOlder = before.version < after.version
  return generateMigration(isOlder && upSnapshot ? upSnapshot(before) : before, after)
}

/** Writes a migration with everything that is pending, for review. */
export async function createMigration(payload: Payload, name: string): Promise<void> {
  await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: false })
}

function readLatest(folder: string): Snapshot | undefined {
  const latest = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  if (latest === undefined) return undefined
  return JSON.parse(readFileSync(join(folder, latest), 'utf8')) as Snapshot
}
