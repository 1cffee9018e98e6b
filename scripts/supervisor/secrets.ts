import { createECDH, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, Failure } from '../lib/failure.ts'

const NAMES = [
  'PAYLOAD_SECRET',
  'TICKET_SECRET',
  'SANDBOX_WEBHOOK_SECRET',
  'VAPID_PRIVATE_KEY',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'POSTGRES_PASSWORD',
] as const

export type Secrets = Readonly<Record<(typeof NAMES)[number], string>>

/**
 * The secrets of this installation, made the first time and kept in `secrets.json`, readable by
 * its owner alone. A later version that needs one more adds it to the file.
 */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  const kept = readKept(path)
  // Base64 of 32 bytes is what Next asks for; the others only need to be long.
  const make = (name: string): string =>
    (name === 'VAPID_PRIVATE_KEY' ? signingKey() : randomBytes(32)).toString('base64')
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, kept[name] ?? make(name)]),
  ) as Secrets
  if (NAMES.some((name) => kept[name] === undefined)) {
    // Written beside and renamed: a full disk must not leave half a file.
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(unfinished, path)
  }
  return secrets
}

/** A private key of P-256: not every 32 bytes are one. Short ones lose their zeros in Node. */
function signingKey(): Buffer {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const key = pair.getPrivateKey()
  return Buffer.concat([Buffer.alloc(32 - key.byteLength), key])
}

function readKept(path: string): Partial<Secrets> {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {}
    if (error instanceof SyntaxError) {
      throw new Failure(`${path} is not valid JSON: restore it, or start over with --fresh.`)
    }
    throw error
  }
}
