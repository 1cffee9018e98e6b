import type { Logger } from 'pino'
import type { Db } from '../src/context'
import type { PaymentProvider } from '../src/domain/ports/payment-provider'
import { routePayments } from '../src/domain/ports/payment-routes'
import type { Providers } from '../src/domain/ports/providers'
import { env, type Env } from '../src/env'
import type { SearchEngine } from '../src/domain/ports/search-engine'
import mailDevelopmentInbox from './mail-development-inbox'
import mailSmtp from './mail-smtp'
import paymentsPawapay from './payments-pawapay'
import paymentsSandbox from './payments-sandbox'
import paymentsStripe from './payments-stripe'
import pushWeb from './push-web'
import realtimePublisher from './realtime-publisher'
import scanClamav from './scan-clamav'
import scanNone from './scan-none'
import searchMeilisearch from './search-meilisearch'
import { isSearchFilled } from './search-meilisearch/is-filled'
import searchPostgres from './search-postgres'

/** Chooses, from the settings alone, what stands behind each port of src/domain/ports. */
export const buildProviders = ({ db, log }: { db: Db; log: Logger }): Providers => {
  const settings = env()
  const payments = paymentProviders({ db, settings })
  return {
    payments,
    ...routePayments(payments, {
      payments: { card: settings.PAYMENT_CARD, mobile_money: settings.PAYMENT_MOBILE_MONEY },
      payouts: { bank: settings.PAYOUT_BANK, mobile_money: settings.PAYOUT_MOBILE_MONEY },
    }),
    mail:
      settings.SMTP_URL === undefined
        ? mailDevelopmentInbox()
        : mailSmtp({ url: settings.SMTP_URL, from: settings.MAIL_FROM }),
    scanner:
      settings.CLAMAV_URL === undefined ? scanNone() : scanClamav({ url: settings.CLAMAV_URL }),
    push: pushWeb({ privateKey: settings.VAPID_PRIVATE_KEY, subject: contactOf(settings) }),
    realtime: realtimePublisher({ db, log, redisUrl: settings.REDIS_URL }),
    search: searchEngine({ db, log, settings }),
  }
}

/** Postgres, unless a Meilisearch server is named. */
const searchEngine = ({
  db,
  log,
  settings,
}: {
  db: Db
  log: Logger
  settings: Env
}): SearchEngine => {
  const postgres = searchPostgres({ db })
  const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = settings
  if (url === undefined || key === undefined) return postgres
  const isFilled = () => isSearchFilled(db, 'meilisearch')
  return searchMeilisearch({ url, key, instead: postgres, isFilled, log })
}

/** Apple's service refuses addresses that are not on the web. */
const contactOf = ({ APP_URL, MAIL_FROM }: Env): string =>
  APP_URL.startsWith('https:')
    ? APP_URL
    : `mailto:${/<([^<>]+)>/u.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`

/**
 * Every payment provider that has its keys, whether or not it takes new payments: those that are
 * open with it are still asked about, cancelled and refunded there.
 */
const paymentProviders = ({
  db,
  settings,
}: {
  db: Db
  settings: Env
}): Record<string, PaymentProvider> => ({
  sandbox: paymentsSandbox({
    db,
    appUrl: settings.APP_URL,
    webhookSecret: settings.SANDBOX_WEBHOOK_SECRET,
  }),
  ...(settings.STRIPE_SECRET_KEY === undefined
    ? {}
    : {
        stripe: paymentsStripe({
          secretKey: settings.STRIPE_SECRET_KEY,
          webhookSecrets: [
            settings.STRIPE_WEBHOOK_SECRET ?? [],
            settings.STRIPE_CONNECT_WEBHOOK_SECRET ?? [],
          ].flat(),
          apiBase: settings.STRIPE_API_BASE,
        }),
      }),
  ...(settings.PAWAPAY_API_TOKEN === undefined
    ? {}
    : {
        pawapay: paymentsPawapay({
          apiToken: settings.PAWAPAY_API_TOKEN,
          apiBase: settings.PAWAPAY_API_BASE,
          callbackUrl: `${settings.APP_URL}/api/webhooks/pawapay`,
          prompts: settings.PAWAPAY_PROMPTS,
        }),
      }),
})
