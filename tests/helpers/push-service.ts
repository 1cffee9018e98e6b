import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PushTarget } from '../../src/domain/ports/push-sender'

/** A browser's subscription: what it tells us, and how it reads what arrives (RFC 8291). */
export const pushBrowser = (endpoint: string) => {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys()
  const auth = randomBytes(16)
  const target: PushTarget = {
    endpoint,
    p256dh: publicKey.toString('base64url'),
    auth: auth.toString('base64url'),
  }
  const read = (body: Buffer): unknown => {
    const salt = body.subarray(0, 16)
    const senderKey = body.subarray(21, 21 + body.readUInt8(20))
    const sealed = body.subarray(21 + body.readUInt8(20))
    const derive = (key: Buffer, from: Buffer, info: Buffer | string, length: number) =>
      Buffer.from(hkdfSync('sha256', key, from, info, length))
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, senderKey])
    const secret = derive(pair.computeSecret(senderKey), auth, info, 32)
    const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
    const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12)
    const opener = createDecipheriv('aes-128-gcm', key, nonce)
    opener.setAuthTag(sealed.subarray(-16))
    const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'))
  }
  return { target, read }
}

export type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer }

/** Stands in for the service of a browser's maker: keeps what it gets, answers as told. */
export const startPushService = async () => {
  const pushed: Pushed[] = []
  let answer: { status: number; location?: string } = { status: 201 }
  let connections = 0
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      pushed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {})
      response.end('x'.repeat(100))
    })
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    pushed,
    connections: () => connections,
    answerWith: (next: typeof answer) => {
      answer = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
