import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BuildContext, BuildOptions, PluginBuild } from 'esbuild'
import { inProject } from './paths.ts'

/** The programs that run beside the web server: name of the bundle → its source. */
export const PROGRAMS = {
  worker: 'src/jobs/main.ts',
  realtime: 'src/realtime/main.ts',
  migrate: 'scripts/migrate.ts',
  seed: 'scripts/seed.ts',
  'create-admin': 'scripts/create-admin.ts',
  'rebuild-search': 'scripts/rebuild-search.ts',
} as const

export type Program = keyof typeof PROGRAMS

/** Bundles one program, or any script, for the pinned Node; packages stay in node_modules. */
export async function bundle(source: string, outfile: string): Promise<void> {
  // Loaded when needed: a start that bundles nothing stays small.
  const esbuild = await import('esbuild')
  await esbuild.build({ ...optionsFor(source, outfile), logLevel: 'silent' })
}

/**
 * Bundles a script together with its packages: it starts in a tenth of the time, which counts for
 * processes that are killed a thousand times. Of Payload's adapter only the SQL builder comes along.
 */
export async function bundleWhole(source: string, outfile: string): Promise<void> {
  const esbuild = await import('esbuild')
  const sqlBuilder = {
    name: 'sql-builder',
    setup: (api: PluginBuild) => {
      // oxlint-disable-next-line require-unicode-regexp -- read as one of Go's, which know no flag u
      api.onResolve({ filter: /^@payloadcms\/db-postgres$/ }, ({ importer }) =>
        api.resolve('@payloadcms/db-postgres/drizzle', {
          kind: 'import-statement',
          resolveDir: dirname(importer),
        }),
      )
    },
  }
  await esbuild.build({
    ...optionsFor(source, outfile),
    packages: 'bundle',
    external: ['pg-native'],
    banner: {
      js: [
        "import { createRequire } from 'node:module'",
        'const require = createRequire(import.meta.url)',
        'const __filename = import.meta.filename',
        'const __dirname = import.meta.dirname',
      ].join('\n'),
    },
    plugins: [sqlBuilder],
    logLevel: 'silent',
  })
}

/** Bundles the service worker of one web build into one file for browsers. */
export async function bundleServiceWorker(build: string, outfile: string): Promise<void> {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: [inProject('src/ui/app/service-worker.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome96', 'firefox96', 'safari15.4'],
    format: 'iife',
    define: { BUILD_ID: JSON.stringify(build) },
    absWorkingDir: inProject(),
    tsconfig: inProject('tsconfig.json'),
    logLevel: 'silent',
  })
  await esbuild.stop()
}

/** Bundles every program into a folder of the project. */
export async function bundlePrograms(folder: string): Promise<void> {
  await Promise.all(
    Object.entries(PROGRAMS)
      .filter(([, source]) => existsSync(inProject(source)))
      .map(([name, source]) => bundle(source, bundlePath(folder, name))),
  )
  const esbuild = await import('esbuild')
  await esbuild.stop()
}

/** Bundles a program again whenever its sources change, then calls `rebuilt`. */
export async function watchProgram(
  program: Program,
  folder: string,
  rebuilt: (errors: number) => void,
): Promise<BuildContext> {
  const notify = {
    name: 'notify',
    setup: (api: { onEnd: (use: (result: { errors: unknown[] }) => void) => void }) => {
      api.onEnd((result) => {
        rebuilt(result.errors.length)
      })
    },
  }
  const options = optionsFor(PROGRAMS[program], bundlePath(folder, program))
  const esbuild = await import('esbuild')
  const watcher = await esbuild.context({ ...options, plugins: [notify], logLevel: 'warning' })
  await watcher.watch()
  return watcher
}

/** Absolute path of a bundle. */
export function bundlePath(folder: string, name: string): string {
  return inProject(folder, `${name}.js`)
}

function optionsFor(source: string, outfile: string): BuildOptions {
  return {
    entryPoints: [inProject(source)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    absWorkingDir: inProject(),
    tsconfig: inProject('tsconfig.json'),
  }
}
