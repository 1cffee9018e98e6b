import type { Logger } from 'pino'
import type { Db } from '../src/context'
import type { Providers } from '../src/domain/ports/providers'
import { env } from '../src/env'
import mailDevelopmentInbox from './mail-development-inbox'
import mailSmtp from './mail-smtp'
import paymentsSandbox from './payments-sandbox'
import realtimePublisher from './realtime-publisher'
import scanClamav from './scan-clamav'
import scanNone from './scan-none'

/** Chooses, from the settings alone, what stands behind each port of src/domain/ports. */
export const buildProviders = ({ db, log }: { db: Db; log: Logger }): Providers => {
  const settings = env()
  return {
    payments: {
      sandbox: paymentsSandbox({
        db,
        appUrl: settings.APP_URL,
        webhookSecret: settings.SANDBOX_WEBHOOK_SECRET,
      }),
    },
    defaultPayment: settings.PAYMENT_PROVIDER,
    mail:
      settings.SMTP_URL === undefined
        ? mailDevelopmentInbox()
        : mailSmtp({ url: settings.SMTP_URL, from: settings.MAIL_FROM }),
    scanner:
      settings.CLAMAV_URL === undefined ? scanNone() : scanClamav({ url: settings.CLAMAV_URL }),
    realtime: realtimePublisher({ db, log, redisUrl: settings.REDIS_URL }),
  }
}
