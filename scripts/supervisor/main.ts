import { mkdirSync } from 'node:fs'
import { sentenceFor, Stopped } from '../lib/failure.ts'
import { createProgress } from '../lib/progress.ts'
import { announce } from './announce.ts'
import { createWatcher } from './console.ts'
import { takeLock } from './lock.ts'
import { runMarket } from './market.ts'
import { readOptions } from './options.ts'
import { readSettings } from './settings.ts'
import { createStopSignal } from './stop-signal.ts'

/** npm start: everything from here to the table of addresses, then until the stop signal. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const settings = readSettings()
  const progress = createProgress()
  const stop = createStopSignal()
  mkdirSync(settings.dataDir, { recursive: true })
  const lock = await takeLock(settings.dataDir)
  const watcher = createWatcher({
    progress,
    isVerbose: options.isDev,
    isStopping: () => stop.signal.aborted,
  })
  stop.signal.addEventListener('abort', () => {
    lock.markStopping()
    progress.say('\nStopping…')
  })
  try {
    await runMarket({
      options,
      settings,
      progress,
      watcher,
      stop: stop.signal,
      announce: async () => {
        progress.say(await announce(settings))
      },
    })
  } finally {
    lock.release()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  if (error instanceof Stopped) process.exit(0)
  process.stderr.write(`\n${sentenceFor(error)}\n`)
  process.exit(1)
}
