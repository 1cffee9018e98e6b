import { createHash, generateKeyPairSync, sign } from 'node:crypto'

const keyId = 'HTTP_EC_P256_KEY:1'

/** A key pair of the stand-in, and callbacks signed with it the way pawaPay's examples sign. */
export const openSigning = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signCallback = (input: {
    rawBody: Uint8Array
    sentAt: Date
    url: string
    /** RFC 9421 writes the two numbers one after the other, pawaPay's examples in ASN.1. */
    dsaEncoding?: 'der' | 'ieee-p1363'
  }): Record<string, string> => {
    const { rawBody, sentAt } = input
    const url = new URL(input.url)
    const digest = createHash('sha512').update(rawBody).digest('base64')
    const headers = {
      'content-type': 'application/json',
      'content-digest': `sha-512=:${digest}:`,
      'signature-date': sentAt.toISOString(),
    }
    const created = Math.floor(sentAt.getTime() / 1000)
    const parameters =
      '("@method" "@authority" "@path" "signature-date" "content-digest" "content-type")' +
      `;alg="ecdsa-p256-sha256";keyid="${keyId}";created=${created};expires=${created + 60}`
    const base = [
      '"@method": POST',
      `"@authority": ${url.host}`,
      `"@path": ${url.pathname}`,
      `"signature-date": ${headers['signature-date']}`,
      `"content-digest": ${headers['content-digest']}`,
      `"content-type": ${headers['content-type']}`,
      `"@signature-params": ${parameters}`,
    ].join('\n')
    const dsaEncoding = input.dsaEncoding ?? 'der'
    const signature = sign('sha256', Buffer.from(base), { key: privateKey, dsaEncoding })
    return {
      ...headers,
      'signature-input': `sig-pp=${parameters}`,
      signature: `sig-pp=:${signature.toString('base64')}:`,
    }
  }
  return {
    signCallback,
    keys: [{ id: keyId, key: publicKey.export({ type: 'spki', format: 'pem' }) }],
  }
}
