/**
 * Headers of every answer. The Content-Security-Policy is not among them: it differs by page
 * (src/access/content-security-policy.ts). HSTS is only understood over https and ignored otherwise.
 */
export const securityHeaders = (): { key: string; value: string }[] => [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** Data, not pages: whatever an answer of the API holds, a browser that opens it runs nothing. */
export const inertAnswers = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; frame-ancestors 'none'; sandbox",
}
