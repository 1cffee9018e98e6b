import { connect, type Socket } from 'node:net'
import {
  ScannerUnavailable,
  type FileScanner,
  type ScanResult,
} from '../../src/domain/ports/file-scanner'

type Options = {
  /** `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. */
  url: string
  /** For the connection, and again for each silence of the daemon, in milliseconds. */
  timeoutMs?: number
}

/** clamd refuses chunks above StreamMaxLength; small ones keep memory flat. */
const CHUNK_BYTES = 64 * 1024
/** A verdict is one short line; more than this is not clamd speaking. */
const LONGEST_ANSWER = 4096

/**
 * Asks a clamd whether content is malware, over its INSTREAM command (man clamd(8)): chunks
 * preceded by their length, a zero length at the end, one line back.
 */
const scanClamav = ({ url, timeoutMs = 20_000 }: Options): FileScanner => ({
  name: 'clamav',
  scan: async (content) => {
    try {
      return verdictOf(await instream({ url, timeoutMs, content }))
    } catch (error) {
      if (error instanceof ScannerUnavailable) throw error
      throw new ScannerUnavailable({ cause: error })
    }
  },
})

export default scanClamav

type Content = Uint8Array | AsyncIterable<Uint8Array>

const instream = async (task: {
  url: string
  timeoutMs: number
  content: Content
}): Promise<string> => {
  const socket = open(task.url)
  socket.setTimeout(task.timeoutMs, () => socket.destroy(new Error('clamd did not answer in time')))
  const answer = readAnswer(socket)
  // The reader reports what went wrong; until it is awaited its failure must have a listener.
  answer.catch(() => undefined)
  try {
    await Promise.race([sendContent(socket, task.content), answer])
    return await answer
  } finally {
    socket.destroy()
  }
}

const open = (url: string): Socket => {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return connect({ path: decodeURIComponent(pathname) })
  return connect({ host: hostname.replaceAll(/[[\]]/gu, ''), port: Number(port) })
}

const readAnswer = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString('utf8')
      if (answer.length > LONGEST_ANSWER) socket.destroy(new Error('clamd talks too much'))
      const end = answer.indexOf('\0')
      if (end !== -1) resolve(answer.slice(0, end))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd hung up without a verdict')))
  })

const sendContent = async (socket: Socket, content: Content): Promise<void> => {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const bytes of content instanceof Uint8Array ? [content] : content) {
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
      const chunk = bytes.subarray(from, from + CHUNK_BYTES)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      await write(socket, Buffer.concat([length, chunk]))
    }
  }
  await write(socket, Buffer.alloc(4))
}

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

/** `stream: OK`, `stream: Eicar-Signature FOUND`; anything else is no verdict. */
const verdictOf = (answer: string): ScanResult => {
  if (answer === 'stream: OK') return { verdict: 'clean' }
  const found = /^stream: (.+) FOUND$/u.exec(answer)
  if (found?.[1] !== undefined) return { verdict: 'infected', signature: found[1] }
  throw new ScannerUnavailable({ cause: new Error(`clamd answered: ${answer.slice(0, 200)}`) })
}
