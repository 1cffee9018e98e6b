/**
 * What runs before anything is installed: plain JavaScript, Node's built-ins only, on any Node the
 * machine has. It brings the packages in step with the lock file and hands over to the Node version
 * the project pins, which reads TypeScript by itself.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './install.mjs'

const OLDEST = [20, 9]
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Runs `scripts/<entry>` under the pinned Node with this command's arguments, and exits as it did. */
export async function bootstrap(entry) {
  refuseOldNode()
  refuseUnsupportedSystem()
  try {
    await installPackages(root)
  } catch (error) {
    process.stderr.write(`\n${error.message}\n`)
    process.exit(1)
  }
  process.exitCode = await handOver(join(root, 'scripts', entry))
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  process.stderr.write(
    `2Krika needs Node ${OLDEST.join('.')} or later to start; this is ${process.version}. ` +
      'Install a newer one from https://nodejs.org and try again.\n',
  )
  process.exit(1)
}

function refuseUnsupportedSystem() {
  if (process.platform !== 'win32') return
  process.stderr.write('2Krika runs on Linux and macOS. On Windows, use WSL.\n')
  process.exit(1)
}

function handOver(entry) {
  const binary = join(root, 'node_modules', 'node', 'bin', 'node')
  const args = ['--disable-warning=ExperimentalWarning', entry, ...process.argv.slice(2)]
  // The channel tells the other side when this process dies, even by kill -9.
  const child = spawn(existsSync(binary) ? binary : process.execPath, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: pathWithTools() },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  dieWithNpm(child)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`Node could not be started again: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

function pathWithTools() {
  const tools = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')]
  return [...tools, process.env.PATH ?? ''].join(':')
}

/** A killed npm would leave the whole market running without an owner. */
function dieWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const npm = findNpm()
  const timer = setInterval(() => {
    if (findNpm() === npm) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 500)
  timer.unref()
}

/** The number of the process that runs the script: our parent, or the parent of its shell. */
function findNpm() {
  try {
    const name = readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim()
    if (!/^(?:sh|dash|bash|ash|zsh)$/u.test(name)) return process.ppid
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    // The 2nd field, in parentheses, may hold spaces; the 4th is the parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return process.ppid
  }
}
