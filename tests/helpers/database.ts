import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Template } from './test-server.ts'

export type TestDatabase = {
  url: string
  /** Deletes it, ending every session that is still open. */
  drop: () => Promise<void>
}

/**
 * A database of its own for a test: a clone of a template, ready in some 50 ms. Every test file
 * has one in DATABASE_URL already; ask for more where two markets are needed.
 */
export async function freshDatabase(options: { from?: Template } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const template = inject('testTemplates')[options.from ?? 'cast']
  await onServer(`create database ${name} template ${template} strategy file_copy`)
  return {
    url: new URL(name, inject('testServerUrl')).href,
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: new URL('postgres', inject('testServerUrl')).href,
  })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
