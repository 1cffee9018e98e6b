/** `not_scanned`: no scanner is configured, nobody looked; the file may only be downloaded. */
export type ScanResult =
  { verdict: 'clean' } | { verdict: 'infected'; signature: string } | { verdict: 'not_scanned' }

/** Looks for malware in a file before anyone else may open it. */
export type FileScanner = {
  /** Word for logs and the admin: `clamav`, `none`. */
  readonly name: string
  /** Throws `ScannerUnavailable` when there is no verdict; such a file is never published. */
  scan(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<ScanResult>
}

/** The scanner is down, slow or answered nonsense: the file stays unpublished and is tried again. */
export class ScannerUnavailable extends Error {
  constructor(options: { cause?: unknown } = {}) {
    super('file scanner unavailable', { cause: options.cause })
    this.name = 'ScannerUnavailable'
  }
}
