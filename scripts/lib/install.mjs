import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that node_modules takes, with room for npm's own copies. */
const SPACE_NEEDED = 2_000_000_000

/**
 * Makes node_modules match package-lock.json; does nothing when it already does.
 * @throws Error with one sentence for the person at the terminal.
 */
export async function installPackages(root) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stampFile = join(root, 'node_modules', '.installed')
  const stamp = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  if (!isInStep(root, JSON.parse(lock))) {
    await refuseFullDisk(root)
    await runNpm(root, countWanted(JSON.parse(lock)))
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** The packages of this platform; a lock file lists those of every platform. */
function countWanted(lock) {
  const suits = (list, value) => !list || list.includes(value) || list[0].startsWith('!')
  return Object.entries(lock.packages).filter(
    ([name, { os, cpu }]) => name !== '' && suits(os, process.platform) && suits(cpu, process.arch),
  ).length
}

/** npm writes its own list at the very end of an install: compare with it. */
function isInStep(root, lock) {
  const listFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(listFile) || !existsSync(join(root, 'node_modules/node/bin/node'))) return false
  const installed = JSON.parse(readFileSync(listFile, 'utf8')).packages
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed[name]
    if (!found) return wanted.optional === true || wanted.peer === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

async function refuseFullDisk(root) {
  const { bavail, bsize } = await statfs(root)
  if (bavail * bsize >= SPACE_NEEDED) return
  throw new Error(
    `The disk is too full: the packages need ${gigabytes(SPACE_NEEDED)} in ${root}, ` +
      `${gigabytes(bavail * bsize)} are free. Free some space and try again.`,
  )
}

const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`

async function runNpm(root, total) {
  process.stdout.write('Installing the packages (once; about a minute)\n')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [command, rest] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const stopProgress = showProgress(root, total)
  const stopChild = () => child.kill('SIGTERM')
  process.once('SIGINT', stopChild)
  process.once('SIGTERM', stopChild)
  const { code, error } = await new Promise((resolve) => {
    child.on('error', (failure) => resolve({ code: null, error: failure }))
    child.on('close', (exit) => resolve({ code: exit, error: undefined }))
  })
  process.removeListener('SIGINT', stopChild)
  process.removeListener('SIGTERM', stopChild)
  stopProgress()
  if (code !== 0) throw new Error(explain(Buffer.concat(output).toString(), error))
}

function explain(output, error) {
  if (error?.code === 'ENOENT') return 'npm was not found. It comes with Node: https://nodejs.org'
  if (/ENOSPC|no space left/iu.test(output)) {
    return 'The disk is full: the packages could not be installed. Free 2 GB and try again.'
  }
  if (/EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET/u.test(output)) {
    return `The package registry could not be reached. Check the network and try again.\n${output}`
  }
  return `npm ci failed:\n${output}`
}

/** A line that counts packages, rewritten on a terminal, repeated now and then elsewhere. */
function showProgress(root, total) {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY === true
  const show = () => {
    const seconds = Math.round((Date.now() - started) / 1000)
    const count = countPackages(join(root, 'node_modules'))
    const state = count < total ? `${count} of ${total} packages` : 'packages are here, setting up'
    const line = `  ${state}, ${seconds} s`
    process.stdout.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`)
  }
  const timer = setInterval(show, isTerminal ? 1000 : 10_000)
  return () => {
    clearInterval(timer)
    show()
    if (isTerminal) process.stdout.write('\n')
  }
}

function countPackages(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((count, entry) => {
      if (!entry.isDirectory()) return count
      const path = join(folder, entry.name)
      if (entry.name.startsWith('@')) return count + countPackages(path)
      if (entry.name.startsWith('.')) return count
      const nested = join(path, 'node_modules')
      return count + 1 + (existsSync(nested) ? countPackages(nested) : 0)
    }, 0)
  } catch {
    // npm moves folders while we look.
    return 0
  }
}
