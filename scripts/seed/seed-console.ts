/** Says what the seed is doing: a rewritten line on a terminal, plain lines for a parent process. */
export type SeedConsole = {
  /** Runs `work` as a named step; it may report how many of how many are done. */
  step: <T>(
    name: string,
    work: (report: (done: number, total: number) => void) => Promise<T>,
  ) => Promise<T>
  say: (line: string) => void
}

const barWidth = 24
const plainEveryMs = 1_000

export const seedConsole = (stream: NodeJS.WriteStream = process.stdout): SeedConsole => {
  const isTerminal = stream.isTTY === true
  const say = (line: string): void => {
    stream.write(`${isTerminal ? '\r\u001B[K' : ''}${line}\n`)
  }
  return {
    say,
    step: async (name, work) => {
      const startedMs = Date.now()
      let toldMs = isTerminal ? 0 : startedMs
      const report = (done: number, total: number): void => {
        const now = Date.now()
        if (now - toldMs < (isTerminal ? 80 : plainEveryMs)) return
        toldMs = now
        const line = `${name} ${bar(done / Math.max(1, total))} ${done}/${total}`
        stream.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`)
      }
      if (!isTerminal) stream.write(`${name}…\n`)
      const result = await work(report)
      say(`${name}: done in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`)
      return result
    },
  }
}

const bar = (share: number): string => {
  const full = Math.round(Math.min(1, share) * barWidth)
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`
}
