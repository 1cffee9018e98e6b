import type { FileScanner } from './file-scanner'
import type { MailTransport } from './mail-transport'
import type { PaymentProvider } from './payment-provider'
import type { PaymentRoutes } from './payment-routes'
import type { PushSender } from './push-sender'
import type { RealtimePublisher } from './realtime-publisher'
import type { SearchEngine } from './search-engine'

/** Everything outside the database that a workflow may reach, chosen by the composition root. */
export type Providers = PaymentRoutes & {
  /** By `PaymentProvider.name`: those for new payments, and those that open ones were made with. */
  payments: Readonly<Record<string, PaymentProvider>>
  mail: MailTransport
  scanner: FileScanner
  push: PushSender
  realtime: RealtimePublisher
  search: SearchEngine
}
