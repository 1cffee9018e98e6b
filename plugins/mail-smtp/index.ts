import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, Payload } from 'payload'
import type { MailTransport } from '../../src/domain/ports/mail-transport'

const connectWithinMs = 10_000
const silenceMs = 20_000

/** The parts of `smtp://user:password@host:port`; `smtps:` speaks TLS from the first byte. */
const optionsOf = (address: string) => {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: silenceMs,
    ...(url.username === ''
      ? {}
      : {
          auth: {
            user: decodeURIComponent(url.username),
            pass: decodeURIComponent(url.password),
          },
        }),
  }
}

/** `2Krika <bonjour@…>` taken apart. */
const senderOf = (from: string) => {
  const parts = /^(.*?)\s*<([^<>]+)>$/u.exec(from)
  return { name: parts?.[1] ?? '', address: parts?.[2] ?? from }
}

type Sender = ReturnType<EmailAdapter<unknown>>

/** Mails through an SMTP server, with nodemailer as Payload wraps it. */
const mailSmtp = (options: { url: string; from: string }): MailTransport => {
  const { name, address } = senderOf(options.from)
  let opened: Promise<Sender> | null = null
  const open = () => {
    opened ??= nodemailerAdapter({
      defaultFromAddress: address,
      defaultFromName: name,
      // A mail server that is down at start must not matter: sending tells, and is tried again.
      skipVerify: true,
      transportOptions: optionsOf(options.url),
    }).then((adapter) => adapter({ payload: {} as Payload }))
    return opened
  }
  return {
    name: 'smtp',
    send: async (message) => {
      const sender = await open()
      const answer: unknown = await sender.sendEmail({
        to: message.to,
        from: { name, address },
        subject: message.subject,
        html: message.html,
        text: message.text,
        // The same for every attempt: mail programs recognise a repeated one.
        messageId: `<${message.id}@${address.split('@')[1] ?? 'localhost'}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...wayOut(message.unsubscribeUrl) },
      })
      return { reference: referenceIn(answer) }
    },
  }
}

/** What mail programs need to offer “unsubscribe” beside the sender, with one click. */
const wayOut = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

const referenceIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'response' in answer
    ? String(answer.response).slice(0, 200)
    : null

export default mailSmtp
