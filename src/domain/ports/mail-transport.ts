/** One mail, ready to go; rendered and translated before it reaches a transport. */
export type MailMessage = {
  /** Our id of the mail (core.emails), used as Message-ID so that a retry is recognisable. */
  id: string
  to: string
  subject: string
  html: string
  text: string
  /** For mails that one may stop: takes a POST without a session (RFC 8058). */
  unsubscribeUrl: string | null
}

/** Hands a mail to the outside. Throws when it was not accepted; the caller retries. */
export type MailTransport = {
  /** Word for logs and the admin: `smtp`, `development-inbox`. */
  readonly name: string
  send(message: MailMessage): Promise<{ reference: string | null }>
}
