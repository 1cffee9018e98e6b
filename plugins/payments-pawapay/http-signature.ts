import {
  constants,
  createHash,
  timingSafeEqual,
  verify as verifyBytes,
  type KeyObject,
} from 'node:crypto'

/** What was signed besides the headers: the request as its sender addressed it. */
export type SignedMessage = {
  method: string
  url: string
  headers: Readonly<Record<string, string>>
  rawBody: Uint8Array
}

/** One signature of RFC 9421, taken apart. */
export type MessageSignature = {
  components: readonly string[]
  keyId: string
  algorithm: string | null
  /** Seconds since 1970; null when the signer left them out. */
  created: number | null
  expires: number | null
  /** The value of `Signature-Input` as it was sent: part of what was signed. */
  parameters: string
  bytes: Buffer
}

const label = String.raw`[a-z*][a-z0-9_\-.*]*`
const parameter = String.raw`;${label}=(?:"[^"\\]*"|\d{1,15})`
const inputPattern = new RegExp(
  String.raw`(?:^|, ?)(${label})=(\((?:"[^"\\ ]+"(?: (?="))?)*\)(?:${parameter})*)(?=,|$)`,
  'gu',
)
const signaturePattern = new RegExp(
  String.raw`(?:^|, ?)(${label})=:([A-Za-z0-9+/]{16,2048}={0,2}):(?=,|$)`,
  'gu',
)

/**
 * The signatures in a message (sections 4.1 and 4.2), those that are whole. Components with
 * parameters of their own are not understood, and their signatures therefore left out.
 */
export const signaturesOf = (headers: Readonly<Record<string, string>>): MessageSignature[] => {
  const values = new Map(
    [...(headers.signature ?? '').matchAll(signaturePattern)].map(([, name, value]) => [
      name,
      Buffer.from(value ?? '', 'base64'),
    ]),
  )
  return [...(headers['signature-input'] ?? '').matchAll(inputPattern)].flatMap(
    ([, name, parameters = '']) => {
      const bytes = values.get(name)
      const keyId = textParameter(parameters, 'keyid')
      if (bytes === undefined || keyId === null) return []
      const inside = parameters.slice(1, parameters.indexOf(')'))
      return [
        {
          components: [...inside.matchAll(/"([^"]+)"/gu)].map(([, one]) => one ?? ''),
          keyId,
          algorithm: textParameter(parameters, 'alg'),
          created: numberParameter(parameters, 'created'),
          expires: numberParameter(parameters, 'expires'),
          parameters,
          bytes,
        },
      ]
    },
  )
}

const textParameter = (parameters: string, name: string): string | null =>
  new RegExp(`;${name}="([^"]*)"`, 'u').exec(parameters)?.[1] ?? null

const numberParameter = (parameters: string, name: string): number | null => {
  const found = new RegExp(`;${name}=(\\d+)`, 'u').exec(parameters)?.[1]
  return found === undefined ? null : Number(found)
}

/** The bytes a signature stands for (section 2.5); null when a component is missing or unknown. */
export const signatureBase = (
  message: SignedMessage,
  { components, parameters }: Pick<MessageSignature, 'components' | 'parameters'>,
): string | null => {
  if (new Set(components).size !== components.length) return null
  const lines: string[] = []
  for (const component of components) {
    const value = componentValue(message, component)
    if (value === null) return null
    lines.push(`"${component}": ${value}`)
  }
  return [...lines, `"@signature-params": ${parameters}`].join('\n')
}

const componentValue = (
  { method, url: address, headers }: SignedMessage,
  name: string,
): string | null => {
  const url = new URL(address)
  switch (name) {
    case '@method':
      return method
    case '@authority':
      return url.host
    case '@scheme':
      return url.protocol.slice(0, -1)
    case '@path':
      return url.pathname
    case '@query':
      return url.search === '' ? '?' : url.search
    case '@target-uri':
      return url.href
    case '@request-target':
      return `${url.pathname}${url.search}`
    default:
      return name.startsWith('@') ? null : (headers[name]?.trim() ?? null)
  }
}

/** Whether `Content-Digest` (RFC 9530) is that of the body: every digest in it that we know. */
export const isDigestRight = (header: string | undefined, rawBody: Uint8Array): boolean => {
  const pattern = /(?:^|, ?)(sha-256|sha-512)=:([A-Za-z0-9+/]{43,88}={0,2}):(?=,|$)/gu
  const digests = [...(header ?? '').matchAll(pattern)]
  const isRight = ([, name, value = '']: RegExpExecArray) => {
    const expected = createHash(name === 'sha-256' ? 'sha256' : 'sha512')
      .update(rawBody)
      .digest()
    const given = Buffer.from(value, 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
  return digests.length > 0 && digests.every(isRight)
}

const curves: Readonly<Record<string, { algorithm: string; hash: string; rawLength: number }>> = {
  prime256v1: { algorithm: 'ecdsa-p256-sha256', hash: 'sha256', rawLength: 64 },
  secp384r1: { algorithm: 'ecdsa-p384-sha384', hash: 'sha384', rawLength: 96 },
}

/**
 * Whether a key made a signature. The key decides the algorithm; a message that names another one
 * is not believed.
 */
export const isSignatureRight = (
  key: KeyObject,
  base: string,
  { algorithm, bytes }: Pick<MessageSignature, 'algorithm' | 'bytes'>,
): boolean => {
  const data = Buffer.from(base)
  const curve = curves[key.asymmetricKeyDetails?.namedCurve ?? '']
  if (key.asymmetricKeyType === 'ec' && curve !== undefined) {
    if ((algorithm ?? curve.algorithm) !== curve.algorithm) return false
    // RFC 9421 wants the two numbers one after the other; pawaPay's examples make ASN.1 of them.
    const dsaEncoding = bytes.length === curve.rawLength ? 'ieee-p1363' : 'der'
    return verifyBytes(curve.hash, data, { key, dsaEncoding }, bytes)
  }
  if (key.asymmetricKeyType !== 'rsa') return false
  if (algorithm === 'rsa-v1_5-sha256') return verifyBytes('sha256', data, key, bytes)
  if (algorithm !== 'rsa-pss-sha512') return false
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verifyBytes('sha512', data, { key, padding, saltLength: 64 }, bytes)
}
