import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isDigestRight, isSignatureRight, signatureBase, signaturesOf } from './http-signature'

/** The example request of RFC 9421, appendix B.2. */
const request = {
  method: 'POST',
  url: 'https://example.com/foo?param=Value&Pet=dog',
  headers: {
    host: 'example.com',
    date: 'Tue, 20 Apr 2021 02:07:55 GMT',
    'content-type': 'application/json',
    'content-length': '18',
  },
  rawBody: new TextEncoder().encode('{"hello": "world"}'),
}

describe('message signatures of RFC 9421', () => {
  it('takes the bytes of appendix B.2.6 from the request', () => {
    const input =
      'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length")' +
      ';created=1618884473;keyid="test-key-ed25519"'
    const headers = { 'signature-input': input, signature: `sig-b26=:${'a'.repeat(86)}==:` }
    const [signature] = signaturesOf(headers)
    expect(signature).toMatchObject({
      keyId: 'test-key-ed25519',
      created: 1_618_884_473,
      expires: null,
      algorithm: null,
    })
    if (signature === undefined) throw new Error('not parsed')
    expect(signatureBase(request, signature)).toBe(
      [
        '"date": Tue, 20 Apr 2021 02:07:55 GMT',
        '"@method": POST',
        '"@path": /foo',
        '"@authority": example.com',
        '"content-type": application/json',
        '"content-length": 18',
        `"@signature-params": ${input.slice('sig-b26='.length)}`,
      ].join('\n'),
    )
  })

  it('believes the ECDSA signature of appendix B.2.4, and no other bytes', () => {
    const key = createPublicKey(
      '-----BEGIN PUBLIC KEY-----\n' +
        'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\n' +
        'w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n' +
        '-----END PUBLIC KEY-----',
    )
    const base = [
      '"@status": 200',
      '"content-type": application/json',
      '"content-digest": sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:',
      '"content-length": 23',
      '"@signature-params": ("@status" "content-type" "content-digest" "content-length")' +
        ';created=1618884473;keyid="test-key-ecc-p256"',
    ].join('\n')
    const bytes = Buffer.from(
      'wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==',
      'base64',
    )
    expect(isSignatureRight(key, base, { algorithm: null, bytes })).toBe(true)
    expect(isSignatureRight(key, base, { algorithm: 'ecdsa-p256-sha256', bytes })).toBe(true)
    expect(isSignatureRight(key, `${base} `, { algorithm: null, bytes })).toBe(false)
  })

  it.each([
    ['ec', 'P-256', 'ecdsa-p256-sha256', 'sha256'],
    ['ec', 'P-384', 'ecdsa-p384-sha384', 'sha384'],
  ] as const)('reads both ways of writing an %s %s signature', (_type, namedCurve, name, hash) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    for (const dsaEncoding of ['der', 'ieee-p1363'] as const) {
      const bytes = sign(hash, Buffer.from('base'), { key: privateKey, dsaEncoding })
      expect(isSignatureRight(publicKey, 'base', { algorithm: name, bytes })).toBe(true)
      const other = { algorithm: 'rsa-v1_5-sha256', bytes }
      expect(isSignatureRight(publicKey, 'base', other)).toBe(false)
    }
  })

  it('reads RSA signatures, by the algorithm they name', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const plain = sign('sha256', Buffer.from('base'), privateKey)
    const v15 = { algorithm: 'rsa-v1_5-sha256', bytes: plain }
    expect(isSignatureRight(publicKey, 'base', v15)).toBe(true)
    expect(isSignatureRight(publicKey, 'base', { ...v15, algorithm: null })).toBe(false)
    expect(isSignatureRight(publicKey, 'base', { ...v15, algorithm: 'rsa-pss-sha512' })).toBe(false)
  })

  it.each([
    'sig=("@method";req);keyid="k"',
    'sig=("a" b);keyid="k"',
    'sig=("a");keyid=k',
    'sig=();keyid=',
    '',
  ])('understands nothing of %j', (input) => {
    const headers = { 'signature-input': input, signature: `sig=:${'a'.repeat(20)}:` }
    expect(signaturesOf(headers)).toEqual([])
  })

  it('has no bytes for components that are missing, unknown or named twice', () => {
    const parameters = '();keyid="k"'
    for (const components of [['x-missing'], ['@status'], ['date', 'date']]) {
      expect(signatureBase(request, { components, parameters })).toBeNull()
    }
  })

  it('compares every digest it knows', () => {
    const { rawBody } = request
    const digest = (name: string) => createHash(name).update(rawBody).digest('base64')
    const right = `sha-256=:${digest('sha256')}:, sha-512=:${digest('sha512')}:`
    expect(isDigestRight(right, rawBody)).toBe(true)
    expect(isDigestRight(`${right}, sha-256=:${'A'.repeat(43)}=:`, rawBody)).toBe(false)
    expect(isDigestRight(right, rawBody.slice(1))).toBe(false)
    expect(isDigestRight('md5=:aaaa:', rawBody)).toBe(false)
    expect(isDigestRight(undefined, rawBody)).toBe(false)
  })
})
