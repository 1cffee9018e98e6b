import { isAbsolute } from 'node:path'
import { z } from 'zod'

/** Turns the strings a shell offers for "no" into an absent value. */
const blankAsMissing = (value: unknown): unknown => (value === '' ? undefined : value)
const text = z.preprocess(blankAsMissing, z.string().optional())
const url = z.preprocess(blankAsMissing, z.url().optional())
const secret = z.string().min(32, 'needs at least 32 characters')
const port = z.coerce.number().int().min(0).max(65_535)
const yesNo = z
  .preprocess(blankAsMissing, z.enum(['0', '1', 'false', 'true']).default('0'))
  .transform((value) => value === '1' || value === 'true')

const forCards = z.preprocess(
  blankAsMissing,
  z.enum(['sandbox', 'stripe', 'none']).default('sandbox'),
)
const forMobileMoney = z.preprocess(
  blankAsMissing,
  z.enum(['sandbox', 'pawapay', 'none']).default('sandbox'),
)

/**
 * Every setting of every process, with the sentence `.env.example` prints above it.
 * `npm start` fills in what has no default (database, data folder, secrets).
 */
const schema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('production')
    .describe('How the code runs; set by the scripts.'),
  APP_URL: z
    .url()
    .default('http://localhost:3000')
    .transform((value) => value.replace(/\/+$/u, ''))
    .describe('Public address of the site, without a trailing slash. https makes cookies secure.'),
  INTERNAL_URL: url.describe(
    'Address at which the worker reaches the web server, where that is not APP_URL.',
  ),
  PORT: port.default(3000).describe('Port the web server listens on.'),
  REALTIME_PORT: port.default(8001).describe('Port the Socket.io sidecar listens on.'),
  REALTIME_URL: z
    .url()
    .default('http://localhost:8001')
    .transform((value) => value.replace(/\/+$/u, ''))
    .describe('Public address of the Socket.io sidecar, as browsers reach it.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, 'must start with postgres://')
    .describe('PostgreSQL 15 or later. Leave empty: npm start brings its own PostgreSQL 18.'),
  DATABASE_POOL_MAX: z.coerce
    .number()
    .int()
    .min(2)
    .default(15)
    .describe('Connections a process may hold. The sum over all replicas must fit the server.'),
  DATA_DIR: z
    .string()
    .refine(isAbsolute, 'must be an absolute path')
    .describe('Absolute folder for the database, uploads, logs and secrets of this installation.'),
  PAYLOAD_SECRET: secret.describe('Signs sessions. Changing it signs everybody out.'),
  TICKET_SECRET: secret.describe('Signs the short-lived tickets that open a socket.'),
  VAPID_PRIVATE_KEY: z
    .preprocess(blankAsMissing, z.base64().length(44).optional())
    .describe(
      'Signs notifications to devices: a P-256 key, 32 bytes in base64 (`openssl rand -base64 32`). ' +
        'Without it none are sent; changing it ends every subscription.',
    ),
  REDIS_URL: url.describe('Optional Redis: sockets over several replicas, rate limits, cache.'),
  MEILISEARCH_URL: url.describe(
    'Optional Meilisearch server; without it, and while it is down, Postgres searches.',
  ),
  MEILISEARCH_KEY: text.describe(
    'Meilisearch key that may search and write the index “services” and read tasks.',
  ),
  S3_BUCKET: text.describe('Optional S3 bucket; without it files live under DATA_DIR.'),
  S3_ENDPOINT: url.describe('Address of the S3 service; empty for Amazon.'),
  S3_REGION: text.describe('Region of the bucket.'),
  S3_ACCESS_KEY_ID: text.describe('S3 access key.'),
  S3_SECRET_ACCESS_KEY: text.describe('S3 secret key.'),
  S3_PUBLIC_URL: url.describe('Public address of the bucket’s public files, if a CDN serves them.'),
  SMTP_URL: text.describe(
    'Optional smtp:// or smtps:// address; without it mails are kept and shown at /dev/inbox.',
  ),
  MAIL_FROM: z
    .string()
    .default('2Krika <bonjour@2krika.invalid>')
    .describe('Sender of every mail.'),
  CLAMAV_URL: z
    .preprocess(
      blankAsMissing,
      z
        .string()
        .regex(/^(?:tcp:\/\/[^/]+:\d+|unix:\/\/\/.+)$/u)
        .optional(),
    )
    .describe(
      'Optional clamd: tcp://host:3310 or unix:///path. When set and down, uploads are refused.',
    ),
  PAYMENT_CARD: forCards.describe('Provider for new card payments: sandbox, stripe or none.'),
  PAYMENT_MOBILE_MONEY: forMobileMoney.describe(
    'Provider for new mobile money payments: sandbox, pawapay or none.',
  ),
  PAYOUT_BANK: forCards.describe('Provider for payouts to bank accounts: sandbox, stripe, none.'),
  PAYOUT_MOBILE_MONEY: forMobileMoney.describe(
    'Provider for payouts to mobile money: sandbox, pawapay or none.',
  ),
  SANDBOX_WEBHOOK_SECRET: secret.describe('Signs the events of the sandbox payment provider.'),
  STRIPE_SECRET_KEY: text.describe('Stripe secret key. Keep it while Stripe payments are open.'),
  STRIPE_WEBHOOK_SECRET: text.describe('Stripe signing secret of /api/webhooks/stripe (whsec_…).'),
  STRIPE_CONNECT_WEBHOOK_SECRET: text.describe(
    'Stripe signing secret of the endpoint that listens to connected accounts, if any.',
  ),
  STRIPE_API_BASE: url.describe(
    'Address of the Stripe API, where it is not https://api.stripe.com.',
  ),
  PAWAPAY_API_TOKEN: text.describe('pawaPay API token. Keep it while pawaPay payments are open.'),
  PAWAPAY_API_BASE: z
    .preprocess(blankAsMissing, z.url().default('https://api.pawapay.io'))
    .transform((value) => value.replace(/\/+$/u, ''))
    .describe('Address of the pawaPay API; https://api.sandbox.pawapay.io for its sandbox.'),
  PAWAPAY_PROMPTS: yesNo.describe(
    'Ask on the customer’s phone without a page where the operator can; a refusal there is final.',
  ),
  FAILPOINTS: yesNo.describe('Tests only: lets a test crash a process at a named point.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('How many reverse proxies in front append to X-Forwarded-For. 0: none is believed.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  DEMO: yesNo.describe('Demo market: sign-ins are shown, the mail inbox page is open.'),
  NEXT_DIST_DIR: z
    .string()
    .default('.next')
    .describe('Folder of the web build, relative to the project.'),
})

/** Keys that the chosen payment providers cannot work without. */
const providerKeys = {
  stripe: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  pawapay: ['PAWAPAY_API_TOKEN'],
} as const

/** Refuses half-configured services that would only fail at the first upload. */
const settings = schema.superRefine((value, context) => {
  const { PAYMENT_CARD, PAYMENT_MOBILE_MONEY, PAYOUT_BANK, PAYOUT_MOBILE_MONEY } = value
  const chosen = new Set([PAYMENT_CARD, PAYMENT_MOBILE_MONEY, PAYOUT_BANK, PAYOUT_MOBILE_MONEY])
  for (const provider of ['stripe', 'pawapay'] as const) {
    if (!chosen.has(provider)) continue
    for (const key of providerKeys[provider].filter((name) => value[name] === undefined)) {
      context.addIssue({ code: 'custom', path: [key], message: `is needed by ${provider}` })
    }
  }
  if (value.MEILISEARCH_URL !== undefined && value.MEILISEARCH_KEY === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['MEILISEARCH_KEY'],
      message: 'is needed by MEILISEARCH_URL',
    })
  }
  if (value.S3_BUCKET && !(value.S3_ACCESS_KEY_ID && value.S3_SECRET_ACCESS_KEY)) {
    context.addIssue({
      code: 'custom',
      path: ['S3_BUCKET'],
      message: 'needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it',
    })
  }
})

export type Env = Readonly<z.output<typeof schema>>

/** Thrown when a setting is missing or wrong; the message lists all of them, a line each. */
export class EnvError extends Error {
  override name = 'EnvError'
}

let parsed: Env | undefined

/**
 * The settings of this process, read from process.env once and frozen.
 * @throws EnvError naming every wrong or missing variable at once.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/**
 * Checks a set of variables without touching process.env.
 * @throws EnvError naming every wrong or missing variable at once.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const result = settings.safeParse(source)
  if (result.success) return Object.freeze(result.data)
  const lines = result.error.issues.map((issue) => {
    const name = issue.path.join('.')
    return `  ${name}: ${source[name] === undefined ? 'is missing' : issue.message}`
  })
  throw new EnvError(`The settings are incomplete:\n${lines.join('\n')}`)
}

/** One line of `.env.example`: its name, what it means, and its default where it has one. */
export type EnvField = { name: string; meaning: string; initial: string | undefined }

/** Every setting in the order of the schema, for generated documentation. */
export function envFields(): EnvField[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const fallback = field.safeParse(undefined)
    const initial =
      fallback.success && fallback.data !== undefined ? String(fallback.data) : undefined
    return { name, meaning: field.description ?? '', initial }
  })
}
