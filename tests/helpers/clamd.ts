import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** https://www.eicar.org: harmless, and found by every scanner. In two halves, for this file’s sake. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

export type Clamd = { url: string; stop: () => Promise<void> }

const binaries = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']

/**
 * A real clamd of its own, whose one signature is written by hand (MD5 and size of EICAR, the .hdb
 * format): no signature database has to be downloaded.
 */
export const startClamd = async (): Promise<Clamd> => {
  const binary = binaries.find((place) => existsSync(place))
  if (binary === undefined) {
    throw new Error('clamd is missing. Type: sudo apt-get install -y clamav-daemon')
  }
  const folder = mkdtempSync(path.join(tmpdir(), '2krika-clamd-'))
  const database = path.join(folder, 'db')
  mkdirSync(database)
  writeFileSync(
    path.join(database, 'eicar.hdb'),
    '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n',
  )
  const port = await freePort()
  const settings = path.join(folder, 'clamd.conf')
  writeFileSync(
    settings,
    `DatabaseDirectory ${database}
TCPSocket ${port}
TCPAddr 127.0.0.1
Foreground yes
StreamMaxLength 25M
`,
  )
  const child = spawn(binary, ['-c', settings], { stdio: 'ignore' })
  await untilReady(child, port)
  return {
    url: `tcp://127.0.0.1:${port}`,
    stop: async () => {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

const untilReady = async (child: ChildProcess, port: number): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
    if (await answersPing(port)) return
    await sleep(100)
  }
  child.kill('SIGKILL')
  throw new Error('clamd did not come up in 30 s')
}

const answersPing = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.on('connect', () => socket.write('zPING\0'))
    socket.on('data', (bytes) => {
      socket.destroy()
      resolve(bytes.toString().startsWith('PONG'))
    })
    socket.on('error', () => resolve(false))
  })

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
