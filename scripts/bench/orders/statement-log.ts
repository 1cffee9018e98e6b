import { readFileSync, statSync } from 'node:fs'
import pg from 'pg'
import type { Statement } from '../load/pgbench.ts'

/** What one connection did in one go: a transaction, or a statement by itself. */
type Unit = Statement[]

type Entry = { connection: string; application: string; kind: string; text: string }

const prefix = /^~(\d+)~([^~]*)~([^~]*)~ ([A-Z]+): {2}/u
const executed = /^duration: [\d.]+ ms {2}(?:execute [^:]+|statement): ([\s\S]*)$/u
/** The queue takes and finishes jobs on connections of its own; beats and sweeps come by the clock. */
const foreign = new Set(['2krika-worker', 'bench'])
const byTheClock = /worker_heartbeats|cache_tags|known_crontabs|pg_reload_conf|^alter system/iu

/**
 * Has the server write down every statement while `work` runs, whichever process sends it, and
 * gives what was done in a database in the order in which it was finished.
 */
export const recordUnits = async (
  place: { serverUrl: string; database: string; logFile: string },
  work: () => Promise<void>,
): Promise<Unit[]> => {
  const client = new pg.Client({ connectionString: place.serverUrl, application_name: 'bench' })
  await client.connect()
  const set = async (settings: readonly string[]) => {
    for (const setting of settings) await client.query(`alter system ${setting}`)
    await client.query('select pg_reload_conf()')
    await client.query('select pg_sleep(0.3)')
  }
  try {
    await set([
      'set log_min_duration_statement = 0',
      'set log_parameter_max_length = -1',
      `set log_line_prefix = '~%p~%d~%a~ '`,
    ])
    const from = statSync(place.logFile).size
    await work()
    const log = readFileSync(place.logFile).subarray(from).toString('utf8')
    return unitsOf(entriesOf(log, place.database))
  } finally {
    await set([
      'reset log_min_duration_statement',
      'reset log_parameter_max_length',
      'reset log_line_prefix',
    ])
    await client.end()
  }
}

/**
 * The statements of two recordings side by side: what both did, in the order of the first. What
 * only one of them did came by chance.
 */
export const alignUnits = (
  first: readonly Unit[],
  second: readonly Unit[],
): [Statement[], Statement[]] => {
  const left = [...second]
  const pairs = first.flatMap((unit) => {
    const at = left.findIndex((other) => textsOf(other) === textsOf(unit))
    const [other] = at < 0 ? [] : left.splice(at, 1)
    return other === undefined ? [] : [{ unit, other }]
  })
  return [pairs.flatMap(({ unit }) => unit), pairs.flatMap(({ other }) => other)]
}

const textsOf = (unit: Unit): string => unit.map(({ text }) => text).join(';')

const entriesOf = (log: string, database: string): Entry[] => {
  const entries: Entry[] = []
  let isOurs = false
  for (const line of log.split('\n')) {
    const [head, connection = '', where, application = '', kind = ''] = prefix.exec(line) ?? []
    if (head !== undefined) {
      isOurs = where === database
      if (isOurs) entries.push({ connection, application, kind, text: line.slice(head.length) })
    } else if (isOurs) {
      const last = entries.at(-1)
      if (last !== undefined) last.text += `\n${line.replace(/^\t/u, '')}`
    }
  }
  return entries
}

const unitsOf = (entries: readonly Entry[]): Unit[] => {
  const units: Unit[] = []
  const open = new Map<string, Unit>()
  entries.forEach(({ connection, application, kind, text: said }, index) => {
    const text = executed.exec(said)?.[1]?.trim()
    if (kind !== 'LOG' || text === undefined || foreign.has(application)) return
    if (byTheClock.test(text)) return
    const next = entries[index + 1]
    const hasValues = next?.kind === 'DETAIL' && next.connection === connection
    const statement = { text, values: hasValues ? valuesOf(next.text) : [] }
    const transaction = open.get(connection)
    if (/^begin\b/iu.test(text)) open.set(connection, [statement])
    else if (transaction === undefined) units.push([statement])
    else {
      transaction.push(statement)
      if (!/^(commit|rollback)\b/iu.test(text)) return
      units.push(transaction)
      open.delete(connection)
    }
  })
  return units
}

/** `Parameters: $1 = 'a''b', $2 = NULL` as values. */
const valuesOf = (detail: string): (string | null)[] =>
  [...detail.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/gu)].map(
    ([, value]) => value?.replaceAll("''", "'") ?? null,
  )
