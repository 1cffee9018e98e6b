const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const REMINDER_MS = 15_000

/** Tells the person at the terminal what is going on; steps may overlap. */
export type Progress = {
  /** Runs `work` as a named step: shown while it runs, and once more with its seconds. */
  step<T>(name: string, work: (report: (detail: string) => void) => Promise<T>): Promise<T>
  /** Prints a line without disturbing the running steps. */
  say(line: string): void
}

type Running = { name: string; detail: string; startedMs: number; remindedMs: number }

/** Progress on a stream: one rewritten line on a terminal, plain lines elsewhere. */
export function createProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const running = new Set<Running>()
  const isTerminal = stream.isTTY === true
  let frame = 0
  let timer: NodeJS.Timeout | undefined

  const clear = (): void => {
    if (isTerminal) stream.write('\r\u001B[K')
  }
  const say = (line: string): void => {
    clear()
    stream.write(`${line}\n`)
  }
  const tick = (): void => {
    const now = Date.now()
    if (isTerminal) {
      frame = (frame + 1) % FRAMES.length
      const names = [...running].map((item) => describe(item, now)).join(' · ')
      stream.write(`\r\u001B[K${FRAMES[frame]} ${names}`.slice(0, (stream.columns || 100) + 3))
      return
    }
    for (const item of running) {
      if (now - item.remindedMs < REMINDER_MS) continue
      item.remindedMs = now
      stream.write(`  … ${describe(item, now)}\n`)
    }
  }
  const start = (item: Running): void => {
    running.add(item)
    if (!isTerminal) stream.write(`  … ${item.name}\n`)
    timer ??= setInterval(tick, isTerminal ? 120 : 1000)
  }
  const finish = (item: Running): void => {
    running.delete(item)
    clear()
    if (running.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    say,
    async step(name, work) {
      const now = Date.now()
      const item: Running = { name, detail: '', startedMs: now, remindedMs: now }
      start(item)
      try {
        const result = await work((detail) => {
          item.detail = detail
        })
        finish(item)
        say(`  ✓ ${name} (${seconds(Date.now() - item.startedMs)})`)
        return result
      } catch (error) {
        finish(item)
        say(`  ✗ ${name} (${seconds(Date.now() - item.startedMs)})`)
        throw error
      }
    },
  }
}

function describe(item: Running, now: number): string {
  const detail = item.detail === '' ? '' : `: ${item.detail}`
  return `${item.name}${detail}, ${seconds(now - item.startedMs)}`
}

function seconds(milliseconds: number): string {
  return milliseconds < 9950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.round(milliseconds / 1000)} s`
}
