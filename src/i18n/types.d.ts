import type { Locale } from '../contracts/locale'
import type { Messages } from './messages'

declare module 'next-intl' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only interfaces merge
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
