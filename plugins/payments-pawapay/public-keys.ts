import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { callPawapay, type PawapayOptions } from './client'

const Keys = z.array(z.object({ id: z.string(), key: z.string() })).max(100)

const keptForMs = 60 * 60_000
/** Messages with invented key names must not make us ask pawaPay each time. */
const notAgainForMs = 60_000

/**
 * The keys pawaPay signs with, from its own API and nowhere else, kept for an hour. A name that is
 * not among them makes us look again, at most once a minute: keys are changed now and then.
 * @throws PaymentProviderError when they cannot be read.
 */
export const publicKeys = (options: PawapayOptions) => {
  let kept: { at: number; keys: Map<string, KeyObject> } | null = null
  return async (keyId: string): Promise<KeyObject | null> => {
    const age = kept === null ? Infinity : Date.now() - kept.at
    const known = kept?.keys.get(keyId)
    if (known !== undefined && age < keptForMs) return known
    if (age >= notAgainForMs) kept = { at: Date.now(), keys: await readKeys(options) }
    return kept?.keys.get(keyId) ?? null
  }
}

const readKeys = async (options: PawapayOptions): Promise<Map<string, KeyObject>> => {
  const path = '/v2/public-key/http'
  const keys = await callPawapay(options, { method: 'GET', path, answer: Keys })
  return new Map(
    keys.flatMap(({ id, key }) => readKey(key)?.map((one) => [id, one] as const) ?? []),
  )
}

/** A key in PEM, or its bare base64; none when it is neither. */
const readKey = (text: string): [KeyObject] | null => {
  try {
    const isPem = text.includes('-----BEGIN')
    const der = { key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' } as const
    return [createPublicKey(isPem ? text : der)]
  } catch {
    return null
  }
}
