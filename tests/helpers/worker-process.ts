import { testPool } from './test-pool'
import { testWorker, workerContext } from './worker'

/** A worker in a process of its own, for tests to kill. Says when it works. */
const pool = testPool()
const worker = await testWorker(workerContext(pool))
process.on('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0))
})
process.stdout.write('ready\n')
