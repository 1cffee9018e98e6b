import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { briefs } from './collections/briefs'
import { categories } from './collections/categories'
import { commissionRules } from './collections/commission-rules'
import { chargebacks } from './collections/chargebacks'
import { conversations } from './collections/conversations'
import { coupons } from './collections/coupons'
import { deliveries } from './collections/deliveries'
import { disputes } from './collections/disputes'
import { documents } from './collections/documents'
import { events } from './collections/events'
import { files } from './collections/files'
import { media } from './collections/media'
import { messages } from './collections/messages'
import { moderationCases } from './collections/moderation-cases'
import { offers } from './collections/offers'
import { orders } from './collections/orders'
import { pages } from './collections/pages'
import { payments } from './collections/payments'
import { payoutMethods } from './collections/payout-methods'
import { payouts } from './collections/payouts'
import { promotions } from './collections/promotions'
import { reconciliationDifferences } from './collections/reconciliation-differences'
import { reviews } from './collections/reviews'
import { sellers } from './collections/sellers'
import { services } from './collections/services'
import { settings } from './collections/settings'
import { staff } from './collections/staff'
import { users } from './collections/users'
import { workflowRuns } from './collections/workflow-runs'
import { payloadPlugins } from './plugins'
import { adminWords } from './src/i18n/admin-words'
import { tightenInternalCollections } from './src/access/tighten-internal-collections'
import { env } from './src/env'
import { hardenedPostgres } from './src/store/hardened-postgres'
import { outboxEmailAdapter } from './src/store/outbox-email-adapter'

// Bundled processes live in build/, Next's output elsewhere: tools alone need the source folder.
const root = path.dirname(fileURLToPath(import.meta.url))

/** The marketplace's Payload configuration; tests build their own with another database. */
export const makeConfig = (
  overrides: { databaseUrl?: string; poolSize?: number } = {},
): Promise<SanitizedConfig> => {
  const settingsOfProcess = env()
  const { APP_URL, DATA_DIR, LOG_LEVEL } = settingsOfProcess
  return buildConfig({
    secret: settingsOfProcess.PAYLOAD_SECRET,
    serverURL: APP_URL,
    csrf: [APP_URL],
    cors: [APP_URL],
    cookiePrefix: '2k-staff',
    telemetry: false,
    defaultDepth: 0,
    maxDepth: 3,
    graphQL: { disable: true },
    editor: lexicalEditor(),
    sharp,
    logger: {
      options: {
        level: LOG_LEVEL,
        redact: ['req.headers.cookie', 'req.headers.authorization', '*.password', '*.token'],
      },
    },
    i18n: {
      supportedLanguages: { fr, en },
      fallbackLanguage: 'fr',
      translations: adminWords,
    },
    localization: {
      locales: [
        { code: 'fr', label: 'Français' },
        { code: 'en', label: 'English' },
      ],
      defaultLocale: 'fr',
      fallback: true,
    },
    admin: {
      user: 'staff',
      avatar: 'default',
      components: {
        graphics: { Logo: '/src/admin/brand/logo#Logo', Icon: '/src/admin/brand/icon#Icon' },
        views: {
          dashboard: { Component: '/src/admin/dashboard/dashboard#Dashboard' },
          ledger: { Component: '/src/admin/ledger-view/ledger-page#LedgerPage', path: '/ledger' },
          reconciliation: {
            Component: '/src/admin/reconciliation/reconciliation-page#ReconciliationPage',
            path: '/reconciliation',
          },
          vitals: { Component: '/src/admin/vitals/vitals-page#VitalsPage', path: '/vitals' },
        },
        afterNavLinks: [
          '/src/admin/page-nav-links#LedgerNavLink',
          '/src/admin/page-nav-links#ReconciliationNavLink',
          '/src/admin/page-nav-links#VitalsNavLink',
        ],
        providers: ['/src/admin/live/live-news#LiveNews'],
      },
      dateFormat: 'd MMM yyyy, HH:mm',
      importMap: {
        baseDir: root,
        importMapFile: path.join(root, 'app/(payload)/admin/importMap.js'),
      },
      meta: {
        titleSuffix: ' · 2Krika',
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/icon.svg' }],
      },
    },
    // npm run generate writes it: otherwise every process outside production starts a generator.
    typescript: { autoGenerate: false, outputFile: path.join(root, 'payload-types.ts') },
    upload: {
      limits: { fileSize: 20_000_000 },
      useTempFiles: true,
      tempFileDir: path.join(DATA_DIR, 'tmp'),
    },
    db: hardenedPostgres({
      idType: 'uuidv7',
      push: false,
      blocksAsJSON: true,
      migrationDir: path.join(root, 'migrations'),
      generateSchemaOutputFile: path.join(root, 'src/store/payload-schema.ts'),
      extensions: ['unaccent', 'pg_trgm'],
      pool: {
        connectionString: overrides.databaseUrl ?? settingsOfProcess.DATABASE_URL,
        max: overrides.poolSize ?? settingsOfProcess.DATABASE_POOL_MAX,
        connectionTimeoutMillis: 5000,
        idleTimeoutMillis: 30_000,
        statement_timeout: 30_000,
        idle_in_transaction_session_timeout: 30_000,
        application_name: '2krika',
      },
    }),
    email: outboxEmailAdapter(),
    jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, tasks: [] },
    collections: [
      moderationCases,
      services,
      categories,
      reviews,
      orders,
      disputes,
      deliveries,
      files,
      payments,
      payouts,
      payoutMethods,
      chargebacks,
      reconciliationDifferences,
      documents,
      coupons,
      commissionRules,
      users,
      sellers,
      staff,
      conversations,
      messages,
      offers,
      briefs,
      media,
      pages,
      promotions,
      events,
      workflowRuns,
    ],
    globals: [settings],
    plugins: payloadPlugins(),
  }).then(tightenInternalCollections)
}

export default makeConfig()
