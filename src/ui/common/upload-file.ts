import { z } from 'zod'
import { Problem } from '../../contracts/problem'
import { ApiError, callApi } from '../api-client'

export type Upload<Schema extends z.ZodType> = {
  /** Below /api/v1, with its leading slash. */
  path: string
  file: File
  /** What travels beside the file. */
  fields?: Record<string, string>
  schema: Schema
  /** Called with the part that has left, 0 to 1. */
  onProgress: (share: number) => void
  signal?: AbortSignal
}

/**
 * Sends one file to /api/v1 and tells how far it is, which fetch cannot. An access token that has
 * expired meanwhile is renewed once, then the file is sent again.
 * @throws ApiError as callApi does.
 */
export async function uploadFile<Schema extends z.ZodType>(
  upload: Upload<Schema>,
): Promise<z.output<Schema>> {
  let answer = await send(upload)
  if (answer.status === 401) {
    await callApi({ path: '/me', schema: z.unknown() })
    answer = await send(upload)
  }
  const parsed = upload.schema.safeParse(answer.body)
  if (answer.status >= 200 && answer.status < 300 && parsed.success) return parsed.data
  throw problemOf(answer)
}

type Answer = { status: number; body: unknown }

function send({ path, file, fields, onProgress, signal }: Upload<z.ZodType>): Promise<Answer> {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields ?? {})) data.set(name, value)
  data.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () =>
      resolve({ status: request.status, body: parseJson(request.responseText) })
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('Upload cancelled', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(data)
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function problemOf({ status, body }: Answer): ApiError {
  const problem = Problem.safeParse(body)
  if (problem.success) return new ApiError(problem.data)
  // A proxy in front may refuse a large body before the API sees it.
  const code = status === 413 ? 'file/too-large' : 'server/unexpected'
  return new ApiError({ code, status, fields: {}, details: {} })
}

const unreachable = () =>
  new ApiError({ code: 'network/unreachable', status: 0, fields: {}, details: {} })
