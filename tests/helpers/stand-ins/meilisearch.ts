import { z } from 'zod'
import { MeilisearchRefusal, type Document } from './meilisearch-filters'
import { answerSearch, Search, Settings, type Index } from './meilisearch-search'
import { openStandInServer, type StandInRequest } from './stand-in-server'

type Task = {
  uid: number
  indexUid: string
  type: string
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  error: object | null
  act: () => void
}

const key = 'a-key-of-the-market'
const Documents = z.array(z.looseObject({ id: z.string().regex(/^[\w-]{1,511}$/u) }))

/**
 * The HTTP API of Meilisearch with documents in memory. Writes are tasks that happen two looks
 * later, as a busy server's do; unknown parameters, attributes without a rule, wrong keys and
 * missing indexes are refused in its words.
 */
export const openMeilisearch = async () => {
  const indexes = new Map<string, Index>()
  const tasks: Task[] = []
  let failure: string | null = null

  const enqueue = (indexUid: string, type: string, act: () => void) => {
    const task: Task = { uid: tasks.length, indexUid, type, status: 'enqueued', error: null, act }
    tasks.push(task)
    const body = { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: now() }
    return json(202, body)
  }

  /** A look moves the queue one step; tasks happen in their order. */
  const proceed = (): void => {
    const task = tasks.find(({ status }) => status === 'enqueued' || status === 'processing')
    if (task === undefined) return
    if (task.status === 'enqueued') {
      task.status = 'processing'
      return
    }
    if (failure !== null) {
      task.status = 'failed'
      task.error = errorBody('internal', failure)
      failure = null
      return
    }
    task.act()
    task.status = 'succeeded'
  }

  const indexOf = (uid: string): Index => {
    const index = indexes.get(uid)
    if (index !== undefined) return index
    throw new MeilisearchRefusal(404, 'index_not_found', `Index \`${uid}\` not found.`)
  }

  const routes: [method: string, path: RegExp, answer: Answer][] = [
    [
      'PATCH',
      /^\/indexes\/(\w+)\/settings$/u,
      (uid, body) => {
        const settings = Settings.parse(body)
        return enqueue(uid, 'settingsUpdate', () => {
          indexes.set(uid, { settings, documents: indexes.get(uid)?.documents ?? empty() })
        })
      },
    ],
    [
      'POST',
      /^\/indexes\/(\w+)\/documents$/u,
      (uid, body) => {
        const documents = Documents.parse(body)
        return enqueue(uid, 'documentAdditionOrUpdate', () => {
          for (const document of documents) indexOf(uid).documents.set(document.id, document)
        })
      },
    ],
    [
      'POST',
      /^\/indexes\/(\w+)\/documents\/delete-batch$/u,
      (uid, body) => {
        const ids = z.array(z.string()).parse(body)
        return enqueue(uid, 'documentDeletion', () => {
          for (const id of ids) indexOf(uid).documents.delete(id)
        })
      },
    ],
    [
      'GET',
      /^\/indexes\/(\w+)\/documents$/u,
      (uid, _body, query) => {
        const all = [...indexOf(uid).documents.values()]
        const limit = Number(query.get('limit') ?? 20)
        const offset = Number(query.get('offset') ?? 0)
        const results = all.slice(offset, offset + limit).map(({ id }) => ({ id }))
        return json(200, { results, offset, limit, total: all.length })
      },
    ],
    [
      'POST',
      /^\/indexes\/(\w+)\/search$/u,
      (uid, body) => json(200, answerSearch(indexOf(uid), Search.parse(body))),
    ],
    [
      'POST',
      /^\/multi-search()$/u,
      (_uid, body) => {
        const { queries } = z.strictObject({ queries: z.array(Search) }).parse(body)
        const results = queries.map((one) => answerSearch(indexOf(one.indexUid ?? ''), one))
        return json(200, { results })
      },
    ],
    [
      'GET',
      /^\/tasks\/(\d+)$/u,
      (uid) => {
        proceed()
        const task = tasks[Number(uid)]
        if (task === undefined) throw new MeilisearchRefusal(404, 'task_not_found', 'No such task')
        const { act: _act, ...shown } = task
        return json(200, { ...shown, enqueuedAt: now(), details: {}, batchUid: null })
      },
    ],
  ]

  const server = await openStandInServer((request) => {
    try {
      refuseStrangers(request)
      for (const [method, path, answer] of routes) {
        const found = method === request.method ? path.exec(request.path) : null
        if (found === null) continue
        const text = Buffer.from(request.rawBody).toString()
        const body: unknown = text === '' ? null : JSON.parse(text)
        return answer(found[1] ?? '', body, new URLSearchParams(request.query))
      }
      throw new MeilisearchRefusal(404, 'not_found', `${request.method} ${request.path}`)
    } catch (error) {
      if (error instanceof MeilisearchRefusal) {
        return json(error.status, errorBody(error.code, error.message))
      }
      if (error instanceof z.ZodError) return json(400, errorBody('bad_request', error.message))
      throw error
    }
  })
  return {
    ...server,
    key,
    /** What the server knows of an index; empty before its settings were taken. */
    documents: (uid: string): ReadonlyMap<string, Document> =>
      indexes.get(uid)?.documents ?? empty(),
    settings: (uid: string): Settings | undefined => indexes.get(uid)?.settings,
    /** The next task that would happen fails instead. */
    failNextTask: (reason: string) => {
      failure = reason
    },
  }
}

type Answer = (uid: string, body: unknown, query: URLSearchParams) => ReturnType<typeof json>

const refuseStrangers = ({ headers }: StandInRequest): void => {
  if (headers.authorization === undefined) {
    const message =
      'The Authorization header is missing. It must use the bearer authorization method.'
    throw new MeilisearchRefusal(401, 'missing_authorization_header', message)
  }
  if (headers.authorization !== `Bearer ${key}`) {
    throw new MeilisearchRefusal(403, 'invalid_api_key', 'The provided API key is invalid.')
  }
}

const empty = () => new Map<string, Document>()
const now = () => new Date().toISOString()
const json = (status: number, body: object) => ({ status, body: JSON.stringify(body) })
const errorBody = (code: string, message: string) => ({
  message,
  code,
  type: code.endsWith('api_key') || code.startsWith('missing_auth') ? 'auth' : 'invalid_request',
  link: `https://docs.meilisearch.com/errors#${code}`,
})
