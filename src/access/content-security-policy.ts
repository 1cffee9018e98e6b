import { colorSchemeHash, dataSaverHash } from '../contracts/known-scripts.ts'

/** What a page may load beyond its own site; built from the integrations that are switched on. */
export type PolicySources = {
  /** Address of the socket server; a browser counts ws:// and http:// as two. */
  realtimeUrl: string | null
  /** Public address of files when a CDN serves them. */
  filesUrl: string | null
  /** Where a checkout form may end: browsers hold the redirects after a form to `form-action` too. */
  paymentPages: readonly string[]
  /** `next dev` evaluates code and injects styles and scripts of its own. */
  isDevelopment: boolean
}

/** How scripts in the page itself prove that they are ours. */
export type ScriptTrust = { nonce: string } | { hashes: readonly string[] }

/**
 * The policy of one page. Scripts run only from our own files, or inline with this answer's nonce
 * (pages rendered per request) or with a known hash (pages served from the cache). Inline style
 * attributes stay allowed: Mantine and Payload set custom properties that way, and a style runs no code.
 */
export const contentSecurityPolicy = (trust: ScriptTrust, sources: PolicySources): string => {
  const proofs = 'nonce' in trust ? [`'nonce-${trust.nonce}'`] : trust.hashes
  const scripts = sources.isDevelopment
    ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"]
    : [...new Set(["'self'", colorSchemeHash, dataSaverHash, ...proofs])]
  const files = sources.filesUrl === null ? [] : [new URL(sources.filesUrl).origin]
  const directives: [string, string[]][] = [
    ['default-src', ["'self'"]],
    ['script-src', scripts],
    ['script-src-attr', ["'none'"]],
    ['style-src', ["'self'", "'unsafe-inline'"]],
    ['img-src', ["'self'", 'data:', 'blob:', ...files]],
    ['media-src', ["'self'", 'blob:', ...files]],
    ['font-src', ["'self'", 'data:']],
    ['connect-src', ["'self'", ...socketSources(sources.realtimeUrl), ...files]],
    ['worker-src', ["'self'", 'blob:']],
    ['object-src', ["'none'"]],
    ['base-uri', ["'self'"]],
    ['form-action', ["'self'", ...sources.paymentPages]],
    ['frame-src', ["'self'"]],
    ['frame-ancestors', ["'self'"]],
  ]
  return directives.map(([name, values]) => `${name} ${values.join(' ')}`).join('; ')
}

const socketSources = (realtimeUrl: string | null): string[] => {
  if (realtimeUrl === null) return []
  const { origin } = new URL(realtimeUrl)
  return [origin, origin.replace(/^http/u, 'ws')]
}
