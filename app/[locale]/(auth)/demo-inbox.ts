import { env } from '@/src/env'

/** Without a mail server the mails of a demonstration are kept and readable on a page. */
export const hasDemoInbox = (): boolean => {
  const { SMTP_URL, DEMO, NODE_ENV } = env()
  return !SMTP_URL && (DEMO || NODE_ENV === 'development')
}
