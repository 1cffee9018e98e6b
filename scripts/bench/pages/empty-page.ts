import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject } from '../../lib/paths.ts'
import { freePort } from '../../lib/ports.ts'
import { ended, runToEnd } from '../../lib/processes.ts'

/** Builds and serves a Next app of one static page with nothing on it, while `use` runs. */
export const withEmptyPage = async <Result>(
  use: (address: string) => Promise<Result>,
): Promise<Result> => {
  const folder = inProject('.data-bench', 'empty-app')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', type: 'module' }))
  writeFileSync(
    join(folder, 'app', 'layout.jsx'),
    'export default ({ children }) => <html lang="fr"><body>{children}</body></html>\n',
  )
  writeFileSync(join(folder, 'app', 'page.jsx'), 'export default () => null\n')
  // The modules lie above the app.
  writeFileSync(
    join(folder, 'next.config.mjs'),
    `export default { turbopack: { root: ${JSON.stringify(inProject())} } }\n`,
  )
  const next = inProject('node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  await runToEnd(process.execPath, [next, 'build'], {
    attempt: 'The empty page could not be built',
    cwd: folder,
    env,
  })
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = `http://127.0.0.1:${port}/`
  try {
    for (;;) {
      if (server.exitCode !== null) throw new Error('the empty page was not served')
      const answer = await fetch(address).catch(() => undefined)
      await answer?.arrayBuffer()
      if (answer?.ok === true) break
      await sleep(100)
    }
    return await use(address)
  } finally {
    server.kill()
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
}
