import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inProject } from '@/scripts/lib/paths.ts'
import { freePort } from '@/scripts/lib/ports.ts'
import type { Cluster, ClusterOptions } from '@/scripts/lib/postgres-cluster.ts'
import { startCluster } from '@/scripts/lib/postgres-cluster.ts'
import { possibleDataDirs } from '@/scripts/lib/postgres-place.ts'
import { identify } from '@/scripts/lib/processes.ts'

let folder: string
let options: ClusterOptions
let clusters: Cluster[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-'))
  // Temporary folders are private; the server runs as another user when we are root.
  chmodSync(folder, 0o755)
  clusters = []
  options = {
    dataDir: join(folder, 'open', 'postgres'),
    password: 'secret',
    preferredPort: await freePort(),
    logFile: join(folder, 'postgres.log'),
    settings: ['fsync=off'],
  }
})
afterEach(async () => {
  for (const cluster of clusters) await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (more: Partial<ClusterOptions> = {}): Promise<Cluster> => {
  const cluster = await startCluster({ ...options, ...more })
  clusters.push(cluster)
  return cluster
}
const query = async (cluster: Cluster, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}
const serverPid = (): number =>
  Number(readFileSync(join(options.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0])

describe('the built-in PostgreSQL', () => {
  it('keeps its data over a restart', async () => {
    const first = await start()
    await query(first, 'create table kept (value int); insert into kept values (42)')
    await first.stop()
    expect(await query(await start(), 'select value from kept')).toEqual([{ value: 42 }])
  })

  it('recovers from a killed server', async () => {
    const first = await start()
    await query(first, 'create table kept (value int); insert into kept values (42)')
    process.kill(serverPid(), 'SIGKILL')
    await first.ended
    expect(await query(await start(), 'select value from kept')).toEqual([{ value: 42 }])
  })

  it('takes another port when its own is used by somebody else', async () => {
    const stranger = createServer().listen(options.preferredPort, '127.0.0.1')
    await once(stranger, 'listening')
    const cluster = await start()
    expect(cluster.port).not.toBe(options.preferredPort)
    expect(await query(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
    stranger.close()
  })

  it('ignores the pid file of a machine that went down', async () => {
    await (await start()).stop()
    const stale = `${process.pid}\n${options.dataDir}\n0\n${options.preferredPort}\n\n`
    writeFileSync(join(options.dataDir, 'postmaster.pid'), stale)
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('begins again when its creation was interrupted', async () => {
    await (await start()).stop()
    rmSync(join(options.dataDir, 'PG_VERSION'))
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('replaces a server without owner, or adopts it when told to', async () => {
    const orphan = await start({ outliveUs: true })
    const first = serverPid()
    const adopted = await start({ adopt: true })
    expect([adopted.isAdopted, adopted.port, serverPid()]).toEqual([true, orphan.port, first])
    const replacing = await start()
    expect([replacing.isAdopted, serverPid() === first]).toEqual([false, false])
  })

  it('stops when the process that started it is killed', async () => {
    const owner = join(folder, 'owner.ts')
    writeFileSync(
      owner,
      `import { startCluster } from ${JSON.stringify(inProject('scripts/lib/postgres-cluster.ts'))}
       await startCluster(${JSON.stringify(options)})
       setInterval(() => undefined, 1000)`,
    )
    const child = spawn(process.execPath, [owner], { stdio: 'ignore' })
    const ready = (): void =>
      expect(readFileSync(join(options.dataDir, 'postmaster.pid'), 'utf8')).toContain('ready')
    await vi.waitFor(ready, 15_000)
    const pid = serverPid()
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(identify(pid)).toBeUndefined(), 10_000)
    expect(existsSync(join(options.dataDir, 'postmaster.pid'))).toBe(false)
  })

  it('refuses a password that is not its own, in one sentence', async () => {
    await (await start()).stop()
    await expect(start({ password: 'another' })).rejects.toThrow(/secrets\.json/u)
    expect(existsSync(join(options.dataDir, 'postmaster.pid'))).toBe(false)
  })

  it('finds another place when its own lies in a folder its user cannot enter', async () => {
    chmodSync(folder, 0o700)
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
    await clusters[0]?.stop()
    for (const path of possibleDataDirs(options.dataDir))
      rmSync(path, { recursive: true, force: true })
  })
})
