import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder with `input` until the failpoint kills it. Answers the signal. */
export const killedProcess = async (
  script: string,
  { failpoint, input }: { failpoint: string; input: unknown },
): Promise<NodeJS.Signals | null> => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    env: { ...process.env, FAILPOINTS: '1', FAILPOINT: `${failpoint}:kill` },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.end(JSON.stringify(input))
  return new Promise((resolve) => {
    child.once('exit', (_code, signal) => {
      resolve(signal)
    })
  })
}

/** Runs a bundled program with `input` until the failpoint kills it: starts much faster. */
export const killedProgram = async (
  program: string,
  { failpoint, input }: { failpoint: string; input: unknown },
): Promise<{ signal: NodeJS.Signals | null; said: string }> => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, FAILPOINTS: '1', FAILPOINT: `${failpoint}:kill` },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString()
  })
  child.stdin.end(JSON.stringify(input))
  return new Promise((resolve) => {
    child.once('close', (_code, signal) => {
      resolve({ signal, said })
    })
  })
}
