import type { FileScanner } from '../../src/domain/ports/file-scanner'

/** Without a clamd nobody looks at files, and every answer says so. */
export const noScanner: FileScanner = {
  name: 'none',
  scan: async () => ({ verdict: 'not_scanned' }),
}
