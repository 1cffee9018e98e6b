import type { MailTransport } from '../../src/domain/ports/mail-transport'

/**
 * Without SMTP_URL nothing leaves the house: the row in core.emails is the mail, and the page
 * /dev/inbox shows it.
 */
const mailDevelopmentInbox = (): MailTransport => ({
  name: 'development-inbox',
  send: () => Promise.resolve({ reference: null }),
})

export default mailDevelopmentInbox
