import { AppError } from '../domain/errors'

export type Upload = {
  bytes: Uint8Array
  /** The name the sender gave it: not to be trusted, not even to be shown as it is. */
  name: string
  /** The other fields of the form. */
  fields: Record<string, string>
}

/** Room for the boundaries and small fields around the file. */
const formBytes = 64 * 1024

/**
 * One file and its fields from a multipart body. The body is counted while it arrives and given up
 * at the limit, whatever its Content-Length promised.
 * @throws AppError request/unsupported-media-type, file/too-large, request/invalid.
 */
export const readUpload = async (request: Request, fileBytes: number): Promise<Upload> => {
  const type = request.headers.get('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw new AppError('request/unsupported-media-type')
  }
  const body = await collect(request, fileBytes + formBytes)
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      throw new AppError('request/invalid', {}, { cause: error })
    })
  const file = form.get('file')
  if (!(file instanceof File)) {
    throw new AppError('request/invalid', {}, { fields: { file: 'required' } })
  }
  if (file.size > fileBytes) throw new AppError('file/too-large')
  const fields = Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  )
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, fields }
}

const collect = async (request: Request, limit: number): Promise<Blob> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) {
    throw new AppError('file/too-large')
  }
  const chunks: BlobPart[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > limit) throw new AppError('file/too-large')
    chunks.push(chunk)
  }
  return new Blob(chunks)
}
