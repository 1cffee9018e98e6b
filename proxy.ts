import createLanguageProxy from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from './src/access/content-security-policy'
import { cachedPageControl, isCachedPage } from './src/access/cached-pages'
import { env } from './src/env'
import { routing } from './src/i18n/routing'

/**
 * Languages and the Content-Security-Policy; never authorisation. A page rendered per request gets
 * a nonce; a page served from the cache brings the hashes of its own scripts (cache-handler.ts).
 */
const withLanguage = createLanguageProxy(routing)

/** The staff app, the development inbox and the sandbox's pay page choose their language alone. */
const withoutLanguage = ['/admin', '/dev/', '/sandbox/']
const policyHeader = 'content-security-policy'

export const proxy = (request: NextRequest): NextResponse => {
  const { pathname } = request.nextUrl
  const { NODE_ENV, REALTIME_URL, S3_PUBLIC_URL } = env()
  const isDevelopment = NODE_ENV === 'development'
  const isStorefront = !withoutLanguage.some((start) => pathname.startsWith(start))
  if (isStorefront && isCachedPage(pathname) && !isDevelopment) {
    const response = withLanguage(request)
    response.headers.set('cache-control', cachedPageControl)
    return response
  }
  const policy = contentSecurityPolicy(
    { nonce: crypto.randomUUID().replaceAll('-', '') },
    {
      realtimeUrl: REALTIME_URL,
      filesUrl: S3_PUBLIC_URL ?? null,
      paymentPages: paymentPages(),
      isDevelopment,
    },
  )
  // Next reads the nonce from the request's header and puts it on every script that it writes.
  request.headers.set(policyHeader, policy)
  const response = isStorefront
    ? withLanguage(request)
    : NextResponse.next({ request: { headers: request.headers } })
  response.headers.set(policyHeader, policy)
  return response
}

/** The pages of the payment providers in use; the sandbox's page is our own. */
const paymentPages = (): string[] => [
  ...(env().PAYMENT_CARD === 'stripe' ? ['https://checkout.stripe.com'] : []),
  ...(env().PAYMENT_MOBILE_MONEY === 'pawapay' ? ['https://*.pawapay.io'] : []),
]

export const config = {
  // Below a language a dot does not make a file: what answers 404 there needs its policy too.
  // The buttons of the sandbox's pay page answer with redirects, which no policy is about.
  matcher: [
    '/((?!api/|docs|_next/|_vercel/|sandbox/pay/[^/]+/act$|.*\\..*).*)',
    '/(fr|en)/:path*',
    '/admin/:path*',
  ],
}
