import { errorStatus, type ErrorCode } from '../contracts/errors'

/** Which fields of an input are wrong; values are keys below `validation` in the messages. */
export type FieldErrors = Record<string, string>

/** An expected failure with a stable code; the edge turns it into a status and a sentence. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  /** Values for the sentence, and facts for the caller; never secrets. */
  readonly details: Record<string, string | number | boolean | null>
  readonly fields: FieldErrors

  constructor(
    code: ErrorCode,
    details: AppError['details'] = {},
    options: { fields?: FieldErrors; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.status = errorStatus[code]
    this.details = details
    this.fields = options.fields ?? {}
  }
}
