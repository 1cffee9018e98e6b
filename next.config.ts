import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import path from 'node:path'
import { inertAnswers, securityHeaders } from './src/access/security-headers'

const isProduction = process.env.NODE_ENV === 'production'

const base: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR || '.next',
  outputFileTracingRoot: import.meta.dirname,
  // Paths that the configuration computes make the tracer take the whole project along.
  outputFileTracingExcludes: {
    '/*': [
      'tests/**',
      'docs/**',
      'scripts/**',
      'deploy/**',
      'build/**',
      '*.md',
      'Dockerfile',
      '*.yml',
    ],
  },
  // The typefaces of PDFs and of drawn pictures are read by path: nothing imports them.
  outputFileTracingIncludes: {
    '/og/*': [
      'node_modules/next/dist/compiled/@vercel/og/*.{wasm,ttf}',
      'node_modules/@fontsource/figtree/files/figtree-latin*-{400,700}-normal.woff',
      'node_modules/@fontsource/noto-sans/files/noto-sans-*-{400,700}-normal.woff',
      'node_modules/@fontsource/ibm-plex-sans-arabic/files/*-arabic-{400,700}-normal.woff',
    ],
    '/api/v1/*': [
      'node_modules/@fontsource/figtree/files/figtree-latin*-{400,600,700}-normal.woff',
      'node_modules/@fontsource/noto-sans/files/noto-sans-*-{400,600,700}-normal.woff',
      'node_modules/@fontsource/ibm-plex-sans-arabic/files/*-arabic-{400,600,700}-normal.woff',
    ],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` compiles the whole project; the build would do it a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@react-pdf/renderer',
    'graphile-worker',
    'pg',
    'pino',
    'rate-limiter-flexible',
    'sharp',
  ],
  // One cache for all replicas, and no copy in memory that a change elsewhere could not reach.
  ...(isProduction
    ? { cacheHandler: path.join(import.meta.dirname, 'cache-handler.ts'), cacheMaxMemorySize: 0 }
    : {}),
  images: { unoptimized: true },
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks'],
    // Four layouts of the root, none above them all: what no page answers has a page of its own.
    globalNotFound: true,
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders() },
    { source: '/api/:path*', headers: [inertAnswers] },
  ],
}

const withLanguages = createNextIntlPlugin('./src/i18n/request.ts')

/**
 * Payload asks every page for the colour scheme as a critical client hint, which makes browsers load
 * the first page twice. Only its own admin uses the answer.
 */
const onlyForAdmin = (config: NextConfig): NextConfig => ({
  ...config,
  headers: async () => {
    const rules = (await config.headers?.()) ?? []
    return rules.map((rule) =>
      rule.headers.some(({ key }) => key === 'Critical-CH')
        ? { ...rule, source: '/admin/:path*' }
        : rule,
    )
  },
})

export default onlyForAdmin(withPayload(withLanguages(base)))
