import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { v4 as uuidv4 } from 'uuid'
import type { File } from '../../../payload-types'
import type { Ctx } from '../../context'
import type { AttachedFile } from '../../contracts/conversations'
import { uploadLimits, type UploadFile } from '../../contracts/uploads'
import { AppError } from '../../domain/errors'
import { animatedTypes, fileExtensions, isPlainText } from '../../domain/files/file-kinds'
import { safeFileName } from '../../domain/files/safe-file-name'
import { payloadErrorStatus } from '../../store/payload-error-status'
import { mayAttach } from '../../store/files/attachment-rights'
import { doStep } from '../step'
import { scanContent } from './scan-content'

type Input = { target: UploadFile; name: string; bytes: Uint8Array }

/**
 * Keeps a private file for one order or conversation of the viewer: recognised by content, scanned
 * first, stored under a random name. The name its owner gave is shown, made harmless.
 * @throws AppError account/sign-in-required, request/not-found (an order or conversation of
 * others), file/empty, file/too-large, file/unsupported-type, file/too-many-pixels, file/infected,
 * file/scanner-unavailable.
 */
export const uploadFile = async (ctx: Ctx, input: Input): Promise<AttachedFile> => {
  const { viewer } = ctx
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  const { target, bytes } = input
  if (!(await mayAttach(ctx.db, { target, userId: viewer.id }))) {
    throw new AppError('request/not-found')
  }
  const mimetype = await checkFile(bytes)
  const scanStatus = await scanContent(ctx, bytes)
  const originalName = safeFileName(input.name)
  const stored = await store(ctx, {
    ...input,
    mimetype,
    data: {
      originalName,
      owner: viewer.id,
      purpose: target.purpose,
      order: 'orderId' in target ? target.orderId : null,
      conversation: 'conversationId' in target ? target.conversationId : null,
      scanStatus,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
  return {
    id: stored.id,
    name: originalName,
    mimeType: mimetype,
    sizeBytes: bytes.length,
    url: `/api/v1/files/${stored.id}`,
    isImage: mimetype.startsWith('image/'),
    isScanned: scanStatus === 'clean',
  }
}

const checkFile = async (bytes: Uint8Array): Promise<string> => {
  if (bytes.length === 0) throw new AppError('file/empty')
  if (bytes.length > uploadLimits.fileBytes) throw new AppError('file/too-large')
  const detected = await fileTypeFromBuffer(bytes)
  // Some types come with a codec behind a semicolon.
  const known = detected?.mime.split(';')[0]
  const mimetype = known ?? (isPlainText(bytes) ? 'text/plain' : null)
  if (mimetype === null || fileExtensions[mimetype] === undefined) {
    throw new AppError('file/unsupported-type')
  }
  if (animatedTypes.includes(mimetype)) await checkFrames(bytes)
  return mimetype
}

/** Storing an animated picture decodes all of its frames: their number is a way to hurt us. */
const checkFrames = async (bytes: Uint8Array): Promise<void> => {
  const metadata = await sharp(bytes, { limitInputPixels: false, pages: -1 })
    .metadata()
    .catch((error: unknown) => {
      throw new AppError('file/unsupported-type', {}, { cause: error })
    })
  const frameHeight = metadata.pageHeight ?? metadata.height
  if (metadata.width * frameHeight * (metadata.pages ?? 1) > uploadLimits.pixels) {
    throw new AppError('file/too-many-pixels')
  }
}

type Kept = Omit<File, 'id' | 'createdAt' | 'updatedAt'>

const store = async (
  { payload }: Ctx,
  { bytes, mimetype, data }: { bytes: Uint8Array; mimetype: string; data: Kept },
): Promise<File> => {
  try {
    const file = {
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      mimetype,
      name: `${uuidv4()}.${fileExtensions[mimetype] ?? 'bin'}`,
      size: bytes.length,
    }
    return await doStep({
      name: 'store file',
      do: () => payload.create({ collection: 'files', data, file, overrideAccess: true }),
      irreversible: 'a file whose row was not written has a random name that nobody knows',
    })
  } catch (error) {
    // Payload looks into PDFs and videos: one that only pretends is refused there.
    if (payloadErrorStatus(error) !== 400) throw error
    throw new AppError('file/unsupported-type', {}, { cause: error })
  }
}
