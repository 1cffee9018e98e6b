/**
 * Loaded before every process the supervisor starts (node --import): the process ends when the
 * pipe from its parent closes, so that even a killed supervisor leaves nothing behind.
 */
const SECONDS_TO_FINISH = 8

// Next starts more Node processes with our arguments and a closed input: those are not ours to end.
if (process.env.SUPERVISED === '1') {
  delete process.env.SUPERVISED
  endWithParent()
}

function endWithParent() {
  process.stdin.on('end', () => {
    // The whole group: development servers have children of their own.
    try {
      process.kill(-process.pid, 'SIGTERM')
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
    setTimeout(() => process.exit(1), SECONDS_TO_FINISH * 1000).unref()
  })
  process.stdin.on('error', () => process.exit(1))
  process.stdin.resume()
  process.stdin.unref?.()
}
