import { z } from '@hono/zod-openapi'
import type { Ctx, Viewer } from '../../context'
import { Picture } from '../../contracts/catalogue'
import { AttachedFile } from '../../contracts/conversations'
import { fieldErrors } from '../../contracts/field-errors'
import { UploadFile, UploadPicture, uploadLimits } from '../../contracts/uploads'
import { AppError } from '../../domain/errors'
import { resolveStaffViewer } from '../../queries/accounts/resolve-viewer'
import { openFile } from '../../queries/uploads/open-file'
import { uploadFile } from '../../workflows/uploads/upload-file'
import { uploadPicture } from '../../workflows/uploads/upload-picture'
import type { Api } from '../api'
import { byteRange, partOf } from '../byte-range'
import { defineRoute } from '../define-route'
import { readUpload } from '../read-upload'

const tag = 'Uploads'
const file = z.string().describe('The file itself')

/** Pictures for the public, private files for orders and conversations. */
export const registerUploadRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'post',
    path: '/uploads/pictures',
    access: 'user',
    summary: 'Keeps a public picture, re-encoded. JPEG, PNG, WebP or AVIF, at most 10 MB.',
    tag,
    multipart: UploadPicture.extend({ file }),
    status: 201,
    answer: Picture,
    handle: async ({ ctx, request }) => {
      const { fields, bytes } = await readUpload(request, uploadLimits.pictureBytes)
      return uploadPicture(ctx, { ...parsed(UploadPicture, fields), bytes })
    },
  })
  defineRoute(api, {
    method: 'post',
    path: '/uploads/files',
    access: 'user',
    summary: 'Keeps a private file for one order or conversation, at most 20 MB.',
    tag,
    multipart: z.object({
      file,
      purpose: z.enum(['delivery', 'requirement', 'evidence', 'message', 'brief']),
      orderId: z.uuid().optional(),
      conversationId: z.uuid().optional(),
    }),
    status: 201,
    answer: AttachedFile,
    handle: async ({ ctx, request }) => {
      const { fields, bytes, name } = await readUpload(request, uploadLimits.fileBytes)
      return uploadFile(ctx, { target: parsed(UploadFile, fields), name, bytes })
    },
  })
  registerDownload(api)
}

const registerDownload = (api: Api): void =>
  defineRoute(api, {
    method: 'get',
    path: '/files/{id}',
    // Staff come with the cookie of the admin, users with theirs; the query decides who may read.
    access: 'anyone',
    summary: 'A private file, as a download, for the people it belongs to.',
    tag,
    params: z.object({ id: z.uuid() }),
    answersRaw: {
      status: 200,
      contentType: 'application/octet-stream',
      description: 'The file, as an attachment',
    },
    handle: async ({ ctx, params, request }) => {
      const viewer = await staffOr(ctx, request.headers)
      const opened = await openFile({ ...ctx, viewer }, params.id)
      const { sizeBytes } = opened
      // Players ask for parts, to begin at once and to jump.
      const range = byteRange(request.headers.get('range'), sizeBytes)
      if (range === 'none') {
        await opened.body.cancel()
        return new Response(null, {
          status: 416,
          headers: { 'content-range': `bytes */${sizeBytes}` },
        })
      }
      const part = range ?? { first: 0, last: sizeBytes - 1 }
      return new Response(range === null ? opened.body : partOf(opened.body, range), {
        status: range === null ? 200 : 206,
        headers: {
          ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${sizeBytes}` } : {}),
          'accept-ranges': 'bytes',
          'content-type': opened.mimeType,
          'content-length': String(part.last - part.first + 1),
          'content-disposition': attachment(opened.name),
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      })
    },
  })

/** The user of the request, else the staff member of the admin's cookie. */
const staffOr = async ({ viewer, payload }: Ctx, headers: Headers): Promise<Viewer> =>
  viewer.kind === 'user' ? viewer : resolveStaffViewer({ payload, headers })

/** RFC 6266: a plain name for old clients, the real one percent-encoded beside it. */
const attachment = (name: string): string => {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/gu, '') || 'fichier'
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  fields: Record<string, string>,
): z.output<Schema> => {
  const result = schema.safeParse(fields)
  if (result.success) return result.data
  throw new AppError('request/invalid', {}, { fields: fieldErrors(result.error) })
}
