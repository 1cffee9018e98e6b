import type { Ctx } from '../../context'
import { AppError } from '../../domain/errors'
import { ScannerUnavailable } from '../../domain/ports/file-scanner'

/**
 * Has content looked at before anything of it is kept. `not_scanned` comes only from an
 * installation without a scanner.
 * @throws AppError file/infected; file/scanner-unavailable when a configured scanner gave no verdict.
 */
export const scanContent = async (
  ctx: Ctx,
  content: Uint8Array,
): Promise<'clean' | 'not_scanned'> => {
  const { scanner } = ctx.providers
  try {
    const result = await scanner.scan(content)
    if (result.verdict !== 'infected') return result.verdict
    ctx.log.warn({ scanner: scanner.name, signature: result.signature }, 'upload refused: infected')
    throw new AppError('file/infected')
  } catch (error) {
    if (!(error instanceof ScannerUnavailable)) throw error
    ctx.log.error({ scanner: scanner.name, cause: String(error.cause) }, 'no verdict on an upload')
    throw new AppError('file/scanner-unavailable', {}, { cause: error })
  }
}
