import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inProject } from '@/scripts/lib/paths.ts'
import { freePort, isPortFree } from '@/scripts/lib/ports.ts'
import { identify, isSameAlive } from '@/scripts/lib/processes.ts'
import { hashPaths } from '@/scripts/lib/sources.ts'
import { checkDatabase } from '@/scripts/supervisor/database.ts'
import { takeLock } from '@/scripts/supervisor/lock.ts'
import { readOptions } from '@/scripts/supervisor/options.ts'
import { loadSecrets } from '@/scripts/supervisor/secrets.ts'
import { startService } from '@/scripts/supervisor/service.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const sleeper = (): ReturnType<typeof spawn> =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })

describe('the lock of a market', () => {
  it('refuses a second start in one sentence', async () => {
    const other = sleeper()
    const holder = { ...identify(other.pid ?? 0), isStopping: false }
    writeFileSync(join(folder, 'running.json'), JSON.stringify(holder))
    await expect(takeLock(folder)).rejects.toThrow(/already running \(process \d+\)/u)
    other.kill('SIGKILL')
  })

  it('is taken over from a killed start, even when its number lives on in another process', async () => {
    const impostor = { pid: process.pid, startedAt: 'another time', isStopping: false }
    writeFileSync(join(folder, 'running.json'), JSON.stringify(impostor))
    const lock = await takeLock(folder)
    expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toMatchObject(
      identify(process.pid) ?? {},
    )
    lock.release()
  })

  it('waits for a start that is leaving', async () => {
    const other = sleeper()
    const holder = { ...identify(other.pid ?? 0), isStopping: true }
    writeFileSync(join(folder, 'running.json'), JSON.stringify(holder))
    setTimeout(() => other.kill('SIGKILL'), 500)
    const lock = await takeLock(folder)
    expect(isSameAlive({ pid: holder.pid ?? 0, startedAt: holder.startedAt ?? '' })).toBe(false)
    lock.release()
  })
})

describe('secrets', () => {
  it('are made once, for their owner alone', () => {
    const first = loadSecrets(folder)
    expect(loadSecrets(folder)).toEqual(first)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length)
    expect(Math.min(...Object.values(first).map(({ length }) => length))).toBeGreaterThanOrEqual(32)
  })

  it('keep what an older version wrote and add what is new', () => {
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ PAYLOAD_SECRET: 'kept' }))
    expect(loadSecrets(folder)).toMatchObject({ PAYLOAD_SECRET: 'kept' })
    expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toContain('TICKET_SECRET')
  })

  it('explain a broken file instead of replacing it', () => {
    writeFileSync(join(folder, 'secrets.json'), '{')
    expect(() => loadSecrets(folder)).toThrow('is not valid JSON')
  })
})

describe('ports', () => {
  it('are busy when somebody listens, on whatever address', async () => {
    const port = await freePort()
    expect(await isPortFree(port)).toBe(true)
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const server = createServer().listen(port, host)
      await once(server, 'listening')
      expect(await isPortFree(port)).toBe(false)
      server.close()
      await once(server, 'close')
    }
  })
})

describe('a wrong DATABASE_URL', () => {
  const good = new URL(process.env.DATABASE_URL ?? '')
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(good)
    change(url)
    return url.href
  }

  it.each([
    ['no server', changed((url) => (url.port = '1')), /nothing answers at 127\.0\.0\.1:1\./u],
    ['no such host', changed((url) => (url.hostname = 'nowhere.invalid')), /host .* is unknown/u],
    [
      'a wrong password',
      changed((url) => (url.password = 'wrong')),
      /refuses the user "postgres"/u,
    ],
    ['no such database', changed((url) => (url.pathname = '/nothing')), /no database "nothing"/u],
    ['another kind of address', 'mysql://localhost/market', /looks like postgres:\/\//u],
  ])('gets one sentence: %s', async (_, url, sentence) => {
    await expect(checkDatabase(url)).rejects.toThrow(sentence)
  })

  it('is accepted when it is right', async () => {
    await expect(checkDatabase(good.href)).resolves.toBeUndefined()
  })
})

describe('the command line', () => {
  it('knows its options', () => {
    expect(readOptions(['--dev', '--no-seed'])).toEqual({
      isDev: true,
      isFresh: false,
      isConfirmed: false,
      shouldSeed: false,
    })
  })

  it('explains itself when it does not', () => {
    expect(() => readOptions(['--frehs'])).toThrow(/--fresh/u)
  })
})

describe('the bootstrap', () => {
  it('says in one sentence what an old Node lacks', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { node: '18.19.1' } });
      await import(${JSON.stringify(`file://${inProject('scripts/start.mjs')}`)})`
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', old], {
      encoding: 'utf8',
    })
    expect(result.status).toBe(1)
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
    expect(result.stderr).toContain('needs Node 20.9 or later')
  })
})

describe('a build', () => {
  it('is made again exactly when a source changed', () => {
    const path = inProject('src', 'domain')
    expect(hashPaths([path])).toBe(hashPaths([path]))
    expect(hashPaths(['src/domain'])).not.toBe(hashPaths(['src/store']))
  })
})

describe('a supervised process', () => {
  const quiet = { line: () => undefined, crashed: () => undefined }
  const define = (script: string) => ({
    name: 'thing',
    args: ['-e', script],
    env: { ...process.env, PIDS: join(folder, 'pids') },
    logFile: join(folder, 'thing.log'),
    isReady: async () => true,
  })
  const notePid = `require('node:fs').appendFileSync(process.env.PIDS, process.pid + '\\n');`
  const pids = (): number[] =>
    readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number)

  it('is started again when it is killed', async () => {
    const service = startService(define(`${notePid} setInterval(() => {}, 1000)`), quiet)
    await vi.waitFor(() => expect(pids()).toHaveLength(1), 5000)
    process.kill(pids()[0] ?? 0, 'SIGKILL')
    await vi.waitFor(() => expect(pids()).toHaveLength(2), 5000)
    await service.stop()
    expect(pids().map((pid) => identify(pid))).toEqual([undefined, undefined])
  })

  it('waits longer between crashes instead of spinning', async () => {
    const crashed = vi.fn<(name: string, how: string) => void>()
    const service = startService(define('process.exit(3)'), { ...quiet, crashed })
    await vi.waitFor(() => expect(crashed).toHaveBeenCalledTimes(3), 10_000)
    await service.stop()
    expect(crashed).toHaveBeenLastCalledWith('thing', 'code 3')
  })

  it('takes its own children with it', async () => {
    const parent = `${notePid}
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(
        `${notePid} setInterval(() => {}, 1000)`,
      )}]); setInterval(() => {}, 1000)`
    const service = startService(define(parent), quiet)
    await vi.waitFor(() => expect(pids()).toHaveLength(2), 5000)
    await service.stop()
    await vi.waitFor(() => expect(pids().map(identify)).toEqual([undefined, undefined]), 5000)
  })

  it('leaves helpers alone that it starts with its own arguments and no input', async () => {
    const helper = JSON.stringify(`${notePid} setInterval(() => {}, 1000)`)
    const parent = `${notePid}
      const { spawn } = require('node:child_process')
      const flags = process.execArgv.slice(0, process.execArgv.indexOf('-e'))
      spawn(process.execPath, [...flags, '-e', ${helper}], { stdio: 'ignore' })
        .on('exit', () => require('node:fs').appendFileSync(process.env.PIDS, '0\\n'))
      setInterval(() => {}, 1000)`
    const service = startService(define(parent), quiet)
    await vi.waitFor(() => expect(pids()).toHaveLength(2), 5000)
    await expect(vi.waitFor(() => expect(pids()).toContain(0), 1000)).rejects.toThrow()
    await service.stop()
  })

  it('ends when its supervisor is killed without warning', async () => {
    const supervisor = join(folder, 'supervisor.ts')
    const service = JSON.stringify(inProject('scripts/supervisor/service.ts'))
    writeFileSync(
      supervisor,
      `import { startService } from ${service}
       startService(${JSON.stringify(define(`${notePid} setInterval(() => {}, 1000)`))},
         { line: () => undefined, crashed: () => undefined })`,
    )
    const owner = spawn(process.execPath, [supervisor], { stdio: 'ignore' })
    await vi.waitFor(() => expect(pids()).toHaveLength(1), 5000)
    owner.kill('SIGKILL')
    await vi.waitFor(() => expect(pids().map(identify)).toEqual([undefined]), 10_000)
  })
})
