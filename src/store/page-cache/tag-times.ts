import pg from 'pg'

type Logger = (message: string) => void
type TagTime = { storedAt: string | null; changedAtMs: number }

const channel = 'cache_tags'
const pollMs = 10_000
/** Where notifications do not arrive (a pooler between), asking often keeps the promise of a second. */
const pollWithoutNotificationsMs = 1_000
const reconnectMs = 500
const answerMs = 3_000
/** A change may have been written this long before its transaction ended. */
const longestTransactionMs = 60_000

export type TagTimes = {
  /** Settles once the times of the database are known, or after a moment without an answer. */
  ready: Promise<void>
  isChangedSince: (tags: readonly string[], sinceMs: number) => boolean
  /** Writes down that tags changed, for all processes. */
  announce: (tags: readonly string[]) => Promise<void>
}

/**
 * When each cache tag changed last, as this process learnt it: from notifications right after the
 * COMMIT, and by asking again after every gap in listening. Times are this process's own: what it
 * rendered before it heard of a change is old, whatever the clocks of other machines say.
 */
export const watchTagTimes = (connectionString: string, log: Logger): TagTimes => {
  const times = new Map<string, TagTime>()
  const firstLoad = Promise.withResolvers<void>()
  setTimeout(firstLoad.resolve, 2_000).unref()
  let client: pg.Client | null = null
  let isLoaded = false
  let lastStoredAt = '-infinity'

  const hear = (tags: readonly string[]) => {
    for (const tag of tags) times.set(tag, { storedAt: null, changedAtMs: Date.now() })
  }

  const load = async (from: pg.Client) => {
    const { rows } = await from.query<{ tag: string; changed_at: string }>(
      `select tag, changed_at::text from core.cache_tags
        where changed_at > $1::timestamptz - interval '60 seconds' order by changed_at`,
      [lastStoredAt],
    )
    for (const { tag, changed_at: storedAt } of rows) learn(tag, storedAt)
    lastStoredAt = rows.at(-1)?.changed_at ?? lastStoredAt
    isLoaded = true
    firstLoad.resolve()
  }

  const learn = (tag: string, storedAt: string) => {
    const known = times.get(tag)
    if (known?.storedAt === storedAt) return
    const heard = known?.storedAt === null ? known.changedAtMs : null
    const now = Date.now()
    const changedAtMs = isLoaded ? now : Math.min(now, Date.parse(storedAt) + longestTransactionMs)
    times.set(tag, { storedAt, changedAtMs: heard ?? changedAtMs })
  }

  const listen = async () => {
    const mine = new pg.Client({
      connectionString,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
      application_name: '2krika page cache',
    })
    let hasHeard = false
    const lost = new Promise<never>((_resolve, reject) => {
      mine.on('error', reject)
      mine.on('end', () => reject(new Error('the connection ended')))
    })
    // Whoever awaits it last may be gone: the loop below has it then.
    lost.catch(() => undefined)
    mine.on('notification', ({ payload }) => {
      hasHeard = true
      hear(parseTags(payload))
    })
    try {
      await mine.connect()
      await mine.query(`listen ${channel}`)
      client = mine
      await load(mine)
      await mine.query(`select pg_notify('${channel}', '[]')`)
      for (;;) {
        await Promise.race([lost, wait(hasHeard ? pollMs : pollWithoutNotificationsMs)])
        await load(mine)
      }
    } finally {
      client = null
      void mine.end().catch(() => undefined)
    }
  }

  const keepListening = async () => {
    for (;;) {
      try {
        await listen()
      } catch (error) {
        log(`page cache: not listening: ${error instanceof Error ? error.message : String(error)}`)
      }
      await wait(reconnectMs)
    }
  }
  void keepListening()

  return {
    ready: firstLoad.promise,
    isChangedSince: (tags, sinceMs) =>
      tags.some((tag) => (times.get(tag)?.changedAtMs ?? -Infinity) >= sinceMs),
    announce: async (tags) => {
      hear(tags)
      const names = [...new Set(tags)].sort()
      await client?.query(
        `with changed as (
           insert into core.cache_tags (tag, changed_at)
           select tag, clock_timestamp() from unnest($1::text[]) as tag
           on conflict (tag) do update set changed_at = excluded.changed_at returning tag)
         select pg_notify('${channel}', (select json_agg(tag)::text from changed))`,
        [names],
      )
    },
  }
}

const parseTags = (payload: string | undefined): string[] => {
  try {
    const parsed: unknown = JSON.parse(payload ?? '[]')
    return Array.isArray(parsed) ? parsed.map(String) : []
  } catch {
    return []
  }
}

/** Never keeps a process alive by itself. */
const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
