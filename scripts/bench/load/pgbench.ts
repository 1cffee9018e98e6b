import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { escapeLiteral } from 'pg'

export type Statement = { text: string; values: readonly unknown[] }
/** What pgbench repeats, how many statements that are, and the values that are always the same. */
export type Script = { text: string; statements: number; constants: ReadonlyMap<string, string> }

const moment = /^\d{4}-\d\d-\d\dT/u
const bytes = /^\\x(?:[0-9a-f]{2})+$/u
const word = /[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[A-Za-z0-9_-]{8,}/gu
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u

/**
 * The statements of one order as a pgbench script: what differs between two orders (ids, keys,
 * references) becomes a variable that every run fills anew. All other values are variables too,
 * filled once: Postgres gets them as parameters, as it does from the application, and not as
 * constants, which it would read and calculate with once for all runs.
 */
export const pgbenchScript = (
  first: readonly Statement[],
  second: readonly Statement[],
): Script => {
  if (first.length !== second.length) throw new Error('two orders asked different things')
  const variables = new Map<string, string>()
  first.forEach(({ values }, statement) => {
    values.forEach((value, index) => {
      noteDifferences(textOf(value), textOf(second[statement]?.values[index]), variables)
    })
  })
  const ids = [...variables.entries()].map(([sample, name]) =>
    uuid.test(sample)
      ? `gen_random_uuid() as ${name}`
      : `left(replace(gen_random_uuid()::text, '-', ''), ${Math.min(sample.length, 32)}) as ${name}`,
  )
  const constants = new Map<string, string>()
  const lines = first.map(({ text, values }) => {
    const statement = text.trim()
    const fill = values.length > mostParameters ? literal : parameter
    const filled = statement.replaceAll(/\$(\d+)/gu, (_, place: string) => {
      const counted = isDocument.test(statement) ? countedPlaces[place] : undefined
      return counted?.(values) ?? fill(textOf(values[Number(place) - 1]), variables, constants)
    })
    return counts.test(statement) ? `${filled} \\gset counted_` : `${filled};`
  })
  const text = [`select ${ids.join(', ')} \\gset`, ...lines, ''].join('\n')
  const given = new Map([...constants].map(([value, name]) => [name, value]))
  return { text, statements: lines.length, constants: given }
}

/** pgbench takes no more parameters than this in one statement. */
const mostParameters = 200

/** A document takes the number that the statement before it counted. */
const counts = /^insert into core\.document_counters\b/u
const isDocument = /^insert into documents\b/u
const countedPlaces: Record<string, (values: readonly unknown[]) => string> = {
  // number, sequence
  2: (values) => `(${quoted(`${textOf(values[3])}-`)} || lpad(:counted_last::text, 6, '0'))`,
  5: () => ':counted_last',
}

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const noteDifferences = (
  one: string | null,
  other: string | null,
  variables: Map<string, string>,
): void => {
  if (one === null || other === null || one === other) return
  if (moment.test(one) || bytes.test(one)) return
  const words = one.match(word) ?? []
  const others = new Set(other.match(word) ?? [])
  for (const found of words) {
    if (moment.test(found) || others.has(found) || /^\d{4}-\d\d-\d\dT/u.test(found)) continue
    if (!variables.has(found)) variables.set(found, `v${variables.size}x`)
  }
}

/** A value as a parameter: a variable of this run, or one that is the same in all of them. */
const parameter = (
  value: string | null,
  variables: ReadonlyMap<string, string>,
  constants: Map<string, string>,
): string => {
  // pgbench has no empty variables.
  if (
    value === null ||
    value === '' ||
    [...variables.keys()].some((sample) => value.includes(sample))
  ) {
    return literal(value, variables)
  }
  const name = constants.get(value) ?? `c${constants.size}x`
  constants.set(value, name)
  return `:${name}`
}

/** A value with variables in it is put together from its parts. */
const literal = (value: string | null, variables: ReadonlyMap<string, string>): string => {
  if (value === null) return 'null'
  if (bytes.test(value)) return `${quoted(value)}::bytea`
  const samples = [...variables.keys()]
  if (samples.length === 0) return quoted(value)
  const parts = value
    .split(new RegExp(`(${samples.join('|')})`, 'u'))
    .filter((part) => part !== '')
    .map((part) => {
      const name = variables.get(part)
      return name === undefined ? quoted(part) : `:${name}`
    })
  return parts.length > 1 ? `(${parts.join(' || ')})` : (parts[0] ?? quoted(''))
}

/** A colon could begin a variable: it is written as a code. */
const quoted = (text: string): string => {
  const literalText = escapeLiteral(text).trimStart()
  const escaped = literalText.startsWith('E') ? literalText : `E${literalText}`
  return escaped.replaceAll(':', '\\x3a')
}

/** Where pgbench is; null when this machine has none. */
export const findPgbench = (): string | null => {
  const debian = '/usr/lib/postgresql'
  const places = [
    ...(process.env.PATH ?? '').split(':').map((folder) => join(folder, 'pgbench')),
    ...(existsSync(debian)
      ? readdirSync(debian).map((version) => join(debian, version, 'bin', 'pgbench'))
      : []),
  ]
  return places.find((place) => existsSync(place)) ?? null
}

/** Runs a script on so many connections for so many seconds: scripts a second. */
export const runPgbench = async (input: {
  pgbench: string
  url: string
  script: Script
  clients: number
  seconds: number
}): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'pgbench-'))
  const file = join(folder, 'order.sql')
  writeFileSync(file, input.script.text)
  const constants = [...input.script.constants].flatMap(([name, value]) => [
    '-D',
    `${name}=${value}`,
  ])
  try {
    const { stdout } = await promisify(execFile)(
      input.pgbench,
      ['-n', '-M', 'prepared', '-c', String(input.clients), '-j', '2'].concat(
        ['-T', String(input.seconds), '-f', file],
        constants,
        [input.url],
      ),
      { maxBuffer: 10_000_000 },
    )
    const rate = /tps = ([0-9.]+)/u.exec(stdout)?.[1]
    if (rate === undefined) throw new Error(`pgbench said: ${stdout}`)
    return Number(rate)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
