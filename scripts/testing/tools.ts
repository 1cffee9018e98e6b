import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { Failure } from '../lib/failure.ts'
import { inProject } from '../lib/paths.ts'
import { runToEnd } from '../lib/processes.ts'
import type { Progress } from '../lib/progress.ts'

const APPLE = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const CHROMIUM_NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']

/**
 * A browser to drive: an installed Chrome or Chromium, else Playwright's own, else one from the
 * package manager.
 * @throws Failure with the line to type when none can be had.
 */
export async function findChromium(progress: Progress): Promise<string> {
  const found = (): string | undefined =>
    [
      process.env.CHROMIUM_PATH,
      ...CHROMIUM_NAMES.map(onPath),
      APPLE,
      chromium.executablePath(),
    ].find((path) => path !== undefined && path !== '' && existsSync(path))
  const first = found()
  if (first !== undefined) return first
  if (canInstall()) await install('chromium', progress)
  else await downloadPlaywrights(progress)
  const second = found()
  if (second !== undefined) return second
  throw new Failure(
    'The browser tests need Chrome or Chromium. Install one and run npm test again:\n' +
      '  sudo apt-get install --yes chromium    (or: npx playwright install --with-deps chromium)',
  )
}

/**
 * A server program that integration tests start for themselves.
 * @throws Failure with the line to type when it is missing and cannot be installed.
 */
export async function requireServer(
  tool: { program: string; package: string },
  progress: Progress,
): Promise<void> {
  if (onPath(tool.program) !== undefined) return
  if (canInstall()) await install(tool.package, progress)
  if (onPath(tool.program) !== undefined) return
  throw new Failure(
    `The integration tests need ${tool.program}. Install it and run npm test again:\n` +
      `  sudo apt-get install --yes ${tool.package}`,
  )
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
}

async function install(name: string, progress: Progress): Promise<void> {
  await progress.step(`Installing ${name}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const attempt = `${name} could not be installed`
    await runToEnd('apt-get', ['update', '--quiet'], { attempt, env })
    const args = ['install', '--yes', '--no-install-recommends', '--quiet', name]
    await runToEnd('apt-get', args, { attempt, env })
  })
}

async function downloadPlaywrights(progress: Progress): Promise<void> {
  const cli = inProject('node_modules/@playwright/test/cli.js')
  const stop = AbortSignal.timeout(240_000)
  await progress
    .step('Downloading a browser', () =>
      runToEnd(process.execPath, [cli, 'install', 'chromium'], { attempt: 'No browser', stop }),
    )
    // The sentence that follows says what to do.
    .catch(() => undefined)
}
