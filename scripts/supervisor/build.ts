import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { bundlePath, bundlePrograms, bundleServiceWorker, PROGRAMS } from '../lib/bundle.ts'
import { inProject } from '../lib/paths.ts'
import type { Progress } from '../lib/progress.ts'
import { runNode } from '../lib/processes.ts'
import { hashSources } from '../lib/sources.ts'
import { packStatic } from './pack-static.ts'

export type BuildPlace = {
  /** Folder of the web build, relative to the project. */
  distDir: string
  /** Folder of the bundled programs, relative to the project. */
  programsDir: string
}

/** Bundles the programs that run beside the web server, when sources changed. */
export async function buildPrograms(place: BuildPlace, progress: Progress): Promise<void> {
  const stamp = stampOf(inProject(place.programsDir, '.sources'))
  const sources = hashSources()
  const isComplete = Object.keys(PROGRAMS).every((name) =>
    existsSync(bundlePath(place.programsDir, name)),
  )
  if (isComplete && stamp.matches(sources)) return
  await progress.step('Bundling the worker, the realtime server and the tools', async () => {
    await bundlePrograms(place.programsDir)
    stamp.write(sources)
  })
}

/** Builds the web server for production, when sources changed. */
export async function buildWeb(
  place: BuildPlace,
  environment: NodeJS.ProcessEnv,
  run: { progress: Progress; stop?: AbortSignal },
): Promise<void> {
  const stamp = stampOf(inProject(place.distDir, '.sources'))
  // The key of server actions and a demo's look are fixed at build time.
  const baked = [environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', place.distDir]
  const sources = hashSources(baked)
  if (existsSync(serverFile(place.distDir)) && stamp.matches(sources)) return
  await run.progress.step('Building the site (once, then after each change)', async (report) => {
    stamp.remove()
    await runNode([inProject('node_modules/next/dist/bin/next'), 'build'], {
      attempt: 'The site could not be built',
      stop: run.stop,
      env: { ...environment, NODE_ENV: 'production', NEXT_DIST_DIR: place.distDir },
      onLine: (line) => {
        if (/^\s*(?:[✓▲○]|Creating|Collecting|Generating|Finalizing|Running)/u.test(line)) {
          report(line.replace(/^[\s✓▲○]+/u, '').slice(0, 60))
        }
      },
    })
    report('copying files')
    completeStandalone(place.distDir)
    await packStatic(inProject(place.distDir, 'standalone', place.distDir, 'static'))
    await addServiceWorker(place.distDir)
    stamp.write(sources)
  })
}

/** Absolute path of the program that serves a build. */
export function serverFile(distDir: string): string {
  return inProject(distDir, 'standalone', 'server.js')
}

/** Next leaves static files to a CDN and copies `.env` files: we want the opposite. */
function completeStandalone(distDir: string): void {
  const standalone = inProject(distDir, 'standalone')
  cpSync(inProject(distDir, 'static'), join(standalone, distDir, 'static'), { recursive: true })
  if (existsSync(inProject('public'))) {
    cpSync(inProject('public'), join(standalone, 'public'), { recursive: true })
  }
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(join(standalone, name))
  }
}

/** Named after the build: another build is another worker, which drops what the last one kept. */
async function addServiceWorker(distDir: string): Promise<void> {
  const build = readFileSync(inProject(distDir, 'BUILD_ID'), 'utf8').trim()
  await bundleServiceWorker(build, inProject(distDir, 'standalone', 'public', 'sw.js'))
}

type Stamp = {
  matches: (hash: string) => boolean
  write: (hash: string) => void
  remove: () => void
}

function stampOf(path: string): Stamp {
  return {
    matches: (hash) => existsSync(path) && readFileSync(path, 'utf8') === hash,
    write: (hash) => {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, hash)
    },
    remove: () => {
      rmSync(path, { force: true })
    },
  }
}
