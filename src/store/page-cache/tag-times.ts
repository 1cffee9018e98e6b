import pg from 'pg'

type Logger = (message: string) => void
/** storedAt is null between hearing of a change and asking when it was; `word` counts what was heard. */
type TagTime = { storedAt: string | null; changedAtMs: number; word: number }
type Options = {
  /** Versions are wanted soon after each change, for pages that replicas share. */
  isShared?: boolean
}

const channel = 'cache_tags'
const pollMs = 10_000
/** Where notifications do not arrive (a pooler between), asking often keeps the promise of a second. */
const pollWithoutNotificationsMs = 1_000
const reconnectMs = 500
const answerMs = 3_000
/** A change may have been written this long before its transaction ended. */
const longestTransactionMs = 60_000

/** When each tag changed last, as Postgres wrote it down; null for one that never did. */
export type TagVersions = Record<string, string | null>

export type TagTimes = {
  /** Settles once the times of the database are known, or after a moment without an answer. */
  ready: Promise<void>
  isChangedSince: (tags: readonly string[], sinceMs: number) => boolean
  /** The same for all processes that know the same; null while this one may not know all. */
  versionsOf: (tags: readonly string[]) => TagVersions | null
  /** Writes down that tags changed, for all processes. */
  announce: (tags: readonly string[]) => Promise<void>
}

/**
 * When each cache tag changed last, as this process learnt it: from notifications right after the
 * COMMIT, and by asking again after every gap in listening. Times are this process's own: what it
 * rendered before it heard of a change is old, whatever the clocks of other machines say.
 */
export const watchTagTimes = (
  connectionString: string,
  log: Logger,
  { isShared = false }: Options = {},
): TagTimes => {
  const memory = rememberTimes()
  const firstLoad = Promise.withResolvers<void>()
  setTimeout(firstLoad.resolve, 2_000).unref()
  let client: pg.Client | null = null

  const listen = async () => {
    const mine = newClient(connectionString)
    let hasHeard = false
    mine.on('notification', ({ payload }) => {
      hasHeard = true
      memory.hear(parseTags(payload))
    })
    const lost = lossOf(mine)
    try {
      await mine.connect()
      await mine.query(`listen ${channel}`)
      client = mine
      await memory.load(mine)
      firstLoad.resolve()
      // A word to itself: does anything arrive here?
      await mine.query(`select pg_notify('${channel}', '[]')`)
      let loadedAt = Date.now()
      for (;;) {
        await Promise.race([lost, wait(pollWithoutNotificationsMs)])
        const isDue = !hasHeard || Date.now() - loadedAt >= pollMs
        if (!isDue && !(isShared && memory.awaitsTimes())) continue
        loadedAt = Date.now()
        await memory.load(mine)
      }
    } finally {
      client = null
      void mine.end().catch(() => undefined)
    }
  }

  const keepListening = async () => {
    for (;;) {
      await listen().catch((error: unknown) => {
        log(`page cache: not listening: ${error instanceof Error ? error.message : String(error)}`)
      })
      await wait(reconnectMs)
    }
  }
  void keepListening()

  return {
    ready: firstLoad.promise,
    isChangedSince: memory.isChangedSince,
    versionsOf: (tags) => (client === null ? null : memory.versionsOf(tags)),
    announce: async (tags) => {
      memory.hear(tags)
      await client?.query(announcement, [[...new Set(tags)].sort()])
    },
  }
}

const announcement = `
  with changed as (
    insert into core.cache_tags (tag, changed_at)
    select tag, clock_timestamp() from unnest($1::text[]) as tag
    on conflict (tag) do update set changed_at = excluded.changed_at returning tag)
  select pg_notify('${channel}', (select json_agg(tag)::text from changed))`

/** What this process knows, and how it learns the rest. */
const rememberTimes = () => {
  const times = new Map<string, TagTime>()
  /** Heard of, not yet asked for. */
  const awaited = new Set<string>()
  let words = 0
  let isLoaded = false
  let lastStoredAt = '-infinity'

  const learn = (tag: string, storedAt: string, askedAfter: number) => {
    const known = times.get(tag)
    if (known?.storedAt === storedAt) return
    const isHeard = known?.storedAt === null
    // Heard of while the question was under way: the answer may be of before.
    if (isHeard && known.word > askedAfter) return
    const now = Date.now()
    const changedAtMs = isLoaded ? now : Math.min(now, Date.parse(storedAt) + longestTransactionMs)
    times.set(tag, { storedAt, changedAtMs: isHeard ? known.changedAtMs : changedAtMs, word: 0 })
    awaited.delete(tag)
  }

  return {
    hear: (tags: readonly string[]) => {
      words += 1
      for (const tag of tags) {
        times.set(tag, { storedAt: null, changedAtMs: Date.now(), word: words })
        awaited.add(tag)
      }
    },
    load: async (from: pg.Client) => {
      const askedAfter = words
      const { rows } = await from.query<{ tag: string; changed_at: string }>(
        `select tag, changed_at::text from core.cache_tags
          where changed_at > $1::timestamptz - interval '60 seconds' order by changed_at`,
        [lastStoredAt],
      )
      for (const { tag, changed_at: storedAt } of rows) learn(tag, storedAt, askedAfter)
      lastStoredAt = rows.at(-1)?.changed_at ?? lastStoredAt
      isLoaded = true
    },
    awaitsTimes: () => awaited.size > 0,
    versionsOf: (tags: readonly string[]): TagVersions | null => {
      if (!isLoaded || tags.some((tag) => awaited.has(tag))) return null
      return Object.fromEntries(tags.map((tag) => [tag, times.get(tag)?.storedAt ?? null]))
    },
    isChangedSince: (tags: readonly string[], sinceMs: number) =>
      tags.some((tag) => (times.get(tag)?.changedAtMs ?? -Infinity) >= sinceMs),
  }
}

const newClient = (connectionString: string) =>
  new pg.Client({
    connectionString,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
    application_name: '2krika page cache',
  })

/** Rejects when the connection is gone. */
const lossOf = (client: pg.Client): Promise<never> => {
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('the connection ended')))
  })
  // Whoever awaits it last may be gone already.
  lost.catch(() => undefined)
  return lost
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
