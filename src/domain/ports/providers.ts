import type { FileScanner } from './file-scanner'
import type { MailTransport } from './mail-transport'
import type { PaymentProvider } from './payment-provider'
import type { RealtimePublisher } from './realtime-publisher'

/** Everything outside the database that a workflow may reach, chosen by the composition root. */
export type Providers = {
  /** By `PaymentProvider.name`. */
  payments: Readonly<Record<string, PaymentProvider>>
  /** Key into `payments` for new checkouts. */
  defaultPayment: string
  mail: MailTransport
  scanner: FileScanner
  realtime: RealtimePublisher
}
