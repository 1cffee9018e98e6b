import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { v4 as uuidv4 } from 'uuid'
import type { Ctx } from '../../context'
import type { Picture } from '../../contracts/catalogue'
import { uploadLimits, type UploadPicture } from '../../contracts/uploads'
import { AppError } from '../../domain/errors'
import { pictureTypes } from '../../domain/files/file-kinds'
import { pictureOf } from '../../domain/files/picture-of'
import { doStep } from '../step'
import { scanContent } from './scan-content'

/** The longest side that is kept; Payload makes the smaller sizes from it. */
const longestSide = 1600

/**
 * Keeps a public picture of the viewer: recognised by content, scanned, decoded once within a pixel
 * limit and re-encoded as WebP without metadata, under a random name. Only the result is stored.
 * @throws AppError account/sign-in-required, file/empty, file/too-large, file/unsupported-type,
 * file/too-many-pixels, file/infected, file/scanner-unavailable.
 */
export const uploadPicture = async (
  ctx: Ctx,
  input: UploadPicture & { bytes: Uint8Array },
): Promise<Picture> => {
  if (ctx.viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  await checkPicture(input.bytes)
  await scanContent(ctx, input.bytes)
  const { data, color } = await reencode(input.bytes)
  const { id: owner } = ctx.viewer
  const stored = await doStep({
    name: 'store picture',
    do: () =>
      ctx.payload.create({
        collection: 'media',
        data: { alt: input.alt, purpose: input.purpose, owner, color },
        file: { data, mimetype: 'image/webp', name: `${uuidv4()}.webp`, size: data.length },
        overrideAccess: true,
      }),
    irreversible: 'a file whose row was not written has a random name that nobody knows',
  })
  return pictureOf(stored)
}

const checkPicture = async (bytes: Uint8Array): Promise<void> => {
  if (bytes.length === 0) throw new AppError('file/empty')
  if (bytes.length > uploadLimits.pictureBytes) throw new AppError('file/too-large')
  const type = await fileTypeFromBuffer(bytes)
  if (type === undefined || !pictureTypes.includes(type.mime)) {
    throw new AppError('file/unsupported-type')
  }
  const { width, height } = await dimensionsOf(bytes)
  if (width * height > uploadLimits.pixels) throw new AppError('file/too-many-pixels')
}

/** Reads the header alone: nothing is decoded yet. */
const dimensionsOf = async (bytes: Uint8Array) => {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
    return { width, height }
  } catch (error) {
    throw new AppError('file/unsupported-type', {}, { cause: error })
  }
}

/** Done before the database is touched: decoding may take a second, a transaction should not. */
const reencode = async (bytes: Uint8Array): Promise<{ data: Buffer; color: string }> => {
  try {
    const data = await sharp(bytes, { limitInputPixels: uploadLimits.pixels, pages: 1 })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer()
    const pixel = await sharp(data)
      .flatten({ background: '#ffffff' })
      .resize(1, 1, { fit: 'fill' })
      .toColourspace('srgb')
      .raw()
      .toBuffer()
    return { data, color: `#${pixel.subarray(0, 3).toString('hex')}` }
  } catch (error) {
    // The header promised a picture and the rest is none.
    throw new AppError('file/unsupported-type', {}, { cause: error })
  }
}
