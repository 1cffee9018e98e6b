import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import scanClamav from '../../plugins/scan-clamav'
import { ScannerUnavailable } from '../../src/domain/ports/file-scanner'
import { eicar, startClamd, type Clamd } from '../helpers/clamd'

let clamd: Clamd

beforeAll(async () => {
  clamd = await startClamd()
})
afterAll(() => clamd.stop())

/** A daemon that answers everything with the same bytes, or with silence. */
const standIn = async (answer: string | null): Promise<{ url: string; server: Server }> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => {
      if (answer !== null) socket.end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return { url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

describe('against a real clamd', () => {
  test('EICAR is found, by name', async () => {
    const result = await scanClamav({ url: clamd.url }).scan(eicar)
    expect(result).toEqual({
      verdict: 'infected',
      signature: expect.stringContaining('Eicar-Test-Signature') as string,
    })
  })

  test('an honest file is clean, also in pieces larger than one chunk', async () => {
    const scanner = scanClamav({ url: clamd.url })
    const pieces = async function* () {
      yield Buffer.alloc(300_000, 'a')
      yield Buffer.from('fin')
    }
    expect(await scanner.scan(Buffer.from('Bonjour'))).toEqual({ verdict: 'clean' })
    expect(await scanner.scan(pieces())).toEqual({ verdict: 'clean' })
  })

  test('twenty scans at once all get their own verdict', async () => {
    const scanner = scanClamav({ url: clamd.url })
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        scanner.scan(index % 2 === 0 ? eicar : Buffer.from(`file ${index}`)),
      ),
    )
    expect(results.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'infected' : 'clean')),
    )
  })

  test('a file above the daemon’s own limit is not called clean', async () => {
    const scan = scanClamav({ url: clamd.url }).scan(Buffer.alloc(26 * 1024 * 1024))
    await expect(scan).rejects.toThrow(ScannerUnavailable)
  })
})

describe('without a verdict a file is never clean', () => {
  test('nobody listens', async () => {
    const scan = scanClamav({ url: 'tcp://127.0.0.1:1' }).scan(eicar)
    await expect(scan).rejects.toThrow(ScannerUnavailable)
  })

  test.each([
    ['silence', null],
    ['nonsense', 'HTTP/1.1 200 OK\r\n\r\nOK\0'],
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['a cut connection', ''],
  ])('%s', async (_, answer) => {
    const { url, server } = await standIn(answer)
    await expect(scanClamav({ url, timeoutMs: 300 }).scan(eicar)).rejects.toThrow(
      ScannerUnavailable,
    )
    server.close()
  })
})
