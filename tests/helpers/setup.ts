import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { freshDatabase } from './database.ts'
import { testSettings } from './settings.ts'

// Runs in every test file's own process, before its imports: settings are read once.
const dataDir = mkdtempSync(join(tmpdir(), '2krika-test-'))
const database = await freshDatabase()
Object.assign(process.env, testSettings(dataDir), {
  DATABASE_URL: database.url,
  TEST_DATABASE_SERVER: inject('testServerUrl'),
})

afterAll(async () => {
  await database.drop()
  rmSync(dataDir, { recursive: true, force: true })
})
