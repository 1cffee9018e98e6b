import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { envFields, parseEnv } from '@/src/env'
import { inProject } from '@/scripts/lib/paths.ts'

type Service = {
  image?: string
  build?: unknown
  restart?: string
  environment?: Record<string, string>
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  networks?: string[]
  read_only?: boolean
  cap_drop?: string[]
  volumes?: string[]
}
type Compose = {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
  volumes: Record<string, unknown>
}

const read = (path: string): string => readFileSync(inProject(path), 'utf8')
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose
const services = Object.entries(compose.services)
const ours = services.filter(([, { environment }]) => environment?.DATA_DIR !== undefined)

/** What a shell with every required variable set would make of `${NAME:-default}`. */
const interpolate = (text: string): string =>
  text
    .replaceAll(/\$\{\w+:-((?:[^{}]|\$\{[^{}]*\})*)\}/gu, '$1')
    .replaceAll(/\$\{\w+:-([^{}]*)\}/gu, '$1')
    .replaceAll(/\$\{\w+:\?\}/gu, 'x'.repeat(40))

describe('docker-compose.yml', () => {
  it('runs the four programs of the market from settings that start', () => {
    expect(ours.map(([name]) => name).toSorted()).toEqual(['migrate', 'realtime', 'web', 'worker'])
    for (const [, { environment = {} }] of ours) {
      const filled = Object.entries(environment).map(
        ([name, text]) => [name, interpolate(text)] as const,
      )
      expect(parseEnv(Object.fromEntries<string>(filled)).TRUSTED_PROXIES).toBe(1)
    }
  })

  it('sets no variable that the settings do not know', () => {
    const known = envFields().map(({ name }) => name)
    const used = ours.flatMap(([, { environment = {} }]) => Object.keys(environment))
    expect(used.filter((name) => !known.includes(name))).toEqual([])
  })

  it('writes no secret into the file', () => {
    const secrets = /PASSWORD|SECRET/u
    const values = ours.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => secrets.test(name)),
    )
    expect(values.length).toBeGreaterThan(0)
    expect(values.filter(([, value]) => !/^\$\{\w+:\?\}$/u.test(value))).toEqual([])
  })

  it('knows the health of everything that stays up', () => {
    const lasting = services.filter(([, { restart }]) => restart === 'unless-stopped')
    const blind = lasting.filter(([, { healthcheck }]) => healthcheck === undefined)
    expect(lasting.length).toBeGreaterThan(7)
    expect(blind.map(([name]) => name)).toEqual([])
  })

  it('starts nothing of ours before the schema is there', () => {
    const early = ours.filter(
      ([name, { depends_on: needs }]) =>
        name !== 'migrate' && needs?.migrate?.condition !== 'service_completed_successfully',
    )
    expect(early.map(([name]) => name)).toEqual([])
  })

  it('names only services, networks and volumes that exist', () => {
    const needed = services.flatMap(([, { depends_on: needs }]) => Object.keys(needs ?? {}))
    expect(needed.filter((name) => !(name in compose.services))).toEqual([])
    const networks = services.flatMap(([, service]) => service.networks ?? [])
    expect(networks.filter((name) => !(name in compose.networks))).toEqual([])
    const volumes = services
      .flatMap(([, service]) => service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((source) => !source.startsWith('.'))
    expect(volumes.filter((name) => !(name in compose.volumes))).toEqual([])
  })

  it('runs our programs without privileges, on a file system they cannot write', () => {
    const loose = ours.filter(
      ([, { read_only: isSealed, cap_drop: dropped }]) => !isSealed || !dropped?.includes('ALL'),
    )
    expect(loose.map(([name]) => name)).toEqual([])
  })

  it('pins the version of every image', () => {
    const images = services.flatMap(([, { image, build }]) => (image && !build ? [image] : []))
    const floating = images.filter((image) => !/:\D*\d|^krika-/u.test(image))
    expect(floating).toEqual([])
  })
})

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .split(/^FROM /mu)
    .slice(1)
  const stage = (name: string): string =>
    stages.find((text) => text.split('\n')[0]?.endsWith(` AS ${name}`)) ?? ''

  it('builds every image from a pinned Node, the one the project pins for itself', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }
    expect(stage('base')).toContain(`node:${dependencies.node}-slim`)
  })

  it('runs as the unprivileged user in both images', () => {
    expect(stage('runtime')).toMatch(/^USER node$/mu)
    for (const name of ['web', 'tools']) {
      expect(stage(name)).toMatch(/^runtime AS/u)
      expect(stage(name)).not.toMatch(/^USER /mu)
    }
  })

  it('has a target for each image that docker-compose.yml builds', () => {
    const targets = services.flatMap(([, { build }]) =>
      build === undefined ? [] : [(build as { target: string }).target],
    )
    expect(targets.toSorted()).toEqual(['tools', 'web'])
    for (const target of targets) expect(stage(target)).not.toBe('')
  })

  it('copies no local data, settings or packages into the build', () => {
    const ignored = read('.dockerignore').split('\n')
    for (const path of ['.git', '.env', '.data', 'node_modules']) expect(ignored).toContain(path)
  })
})

describe('nginx.conf', () => {
  const conf = read('deploy/nginx.conf')

  it('passes sockets on as sockets', () => {
    const sockets = /location \/socket\.io\/ \{[^}]*\}/u.exec(conf)?.[0] ?? ''
    expect(sockets).toContain('proxy_pass http://realtime')
    expect(sockets).toContain('proxy_set_header Upgrade $http_upgrade')
  })

  it('sends on to services and ports that exist', () => {
    const upstreams = [...conf.matchAll(/server ([a-z]+):(\d+);/gu)].map(([, name, port]) => [
      name,
      port,
    ])
    expect(upstreams).toEqual([
      ['web', '3000'],
      ['realtime', '8001'],
    ])
    for (const [name = ''] of upstreams) expect(compose.services).toHaveProperty(name)
  })

  it('limits bodies and keeps internal addresses inside', () => {
    expect(conf).toMatch(/^\s*client_max_body_size 1m;/mu)
    expect(conf).toContain('location = /api/readyz { return 404; }')
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr')
  })
})

describe('continuous integration', () => {
  it('calls the two commands everybody calls', () => {
    const workflow = parse(read('.github/workflows/ci.yml')) as {
      jobs: Record<string, { steps: { run?: string }[] }>
    }
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.map(({ run }) => run),
    )
    expect(commands).toContain('npm run check')
    expect(commands).toContain('npm test')
    expect(read('.ci/run')).toContain('npm test')
  })
})
