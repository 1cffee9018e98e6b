import type { Readable } from 'node:stream'
import { simpleParser, type ParsedMail } from 'mailparser'
import type pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import mailSmtp from '../../plugins/mail-smtp/index.ts'
import type { Ctx } from '../../src/context.ts'
import { inTransaction } from '../../src/store/in-transaction.ts'
import { queueMail } from '../../src/workflows/mails/queue-mail.ts'
import { sendEmails } from '../../src/workflows/mails/send-emails.ts'
import { freePort } from '../helpers/redis-server.ts'
import { testPool } from '../helpers/test-pool.ts'
import { workerContext } from '../helpers/worker.ts'

type Refusal = { responseCode: number; times: number }

/** A real SMTP server with a password, that refuses when told to. */
const startSmtp = async (port: number) => {
  const received: ParsedMail[] = []
  const refusal: Refusal = { responseCode: 451, times: 0 }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === 'krika' && password === 'p@ss/word'
      done(isKnown ? null : new Error('wrong password'), { user: username })
    },
    onData: (stream, _session, done) => {
      void take(stream, done)
    },
  })
  const take = async (stream: Readable, done: (error?: Error | null) => void) => {
    const mail = await simpleParser(stream)
    if (refusal.times > 0) {
      refusal.times -= 1
      const { responseCode } = refusal
      done(Object.assign(new Error('not now'), { responseCode }))
      return
    }
    received.push(mail)
    done(null)
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    received,
    refuse: (next: Refusal) => Object.assign(refusal, next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve)
      }),
  }
}

let pool: pg.Pool
let ctx: Ctx
let port: number
let smtp: Awaited<ReturnType<typeof startSmtp>>

beforeAll(async () => {
  pool = testPool()
  port = await freePort()
  const url = `smtp://krika:${encodeURIComponent('p@ss/word')}@127.0.0.1:${port}`
  ctx = workerContext(pool, mailSmtp({ url, from: '2Krika <bonjour@2krika.example>' }))
  smtp = await startSmtp(port)
})
afterEach(() => {
  smtp.received.splice(0)
})
afterAll(async () => {
  await smtp.close()
  await pool.end()
})

const queue = async (mail: { unsubscribeUrl?: string } = {}) => {
  const id = await inTransaction(ctx.db, (tx) =>
    queueMail(tx, {
      template: 'verify-email',
      to: 'awa@test.invalid',
      locale: 'fr',
      data: { name: 'Awa Éloïse', url: 'http://localhost:3000/fr/verify-email?token=abc' },
      dedupeKey: uuidv7(),
      ...mail,
    }),
  )
  return id ?? ''
}
const send = (id: string, isLastAttempt = false) => sendEmails(ctx, { ids: [id], isLastAttempt })
const stateOf = async (id: string) =>
  (await pool.query('select status, transport, attempts from core.emails where id = $1', [id]))
    .rows[0] as unknown

describe('mail over SMTP', () => {
  it('arrives whole: sender, accents, HTML and text, and our own Message-ID', async () => {
    const id = await queue()
    await send(id)
    expect(smtp.received).toHaveLength(1)
    const [mail] = smtp.received
    expect(mail?.from?.text).toBe('"2Krika" <bonjour@2krika.example>')
    expect(mail?.subject).toBe('Confirmez votre adresse e-mail')
    expect(mail?.text).toContain('Bonjour Awa Éloïse,')
    expect(mail?.html).toContain('href="http://localhost:3000/fr/verify-email?token=abc"')
    expect(mail?.messageId).toBe(`<${id}@2krika.example>`)
    expect(await stateOf(id)).toEqual({ status: 'sent', transport: 'smtp', attempts: 1 })
  })

  it('says how to stop it where it can be stopped, as mail programs read it', async () => {
    await send(await queue())
    await send(await queue({ unsubscribeUrl: 'https://2krika.example/stop?token=abc' }))
    const [plain, stoppable] = smtp.received
    expect(plain?.headers.has('list')).toBe(false)
    expect(stoppable?.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://2krika.example/stop?token=abc' },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
  })

  it('is not sent again when its job runs again', async () => {
    const id = await queue()
    await send(id)
    await send(id)
    expect(smtp.received).toHaveLength(1)
  })

  it('waits for a server that says "not now"', async () => {
    smtp.refuse({ responseCode: 451, times: 1 })
    const id = await queue()
    await expect(send(id)).rejects.toThrow('not now')
    expect(await stateOf(id)).toMatchObject({ status: 'queued' })
    await send(id)
    expect(await stateOf(id)).toMatchObject({ status: 'sent', attempts: 2 })
    expect(smtp.received).toHaveLength(1)
  })

  it('leaves although another one of the same job does not', async () => {
    const ids = [await queue(), await queue()]
    smtp.refuse({ responseCode: 451, times: 1 })
    const job = () => sendEmails(ctx, { ids, isLastAttempt: false })
    await expect(job()).rejects.toThrow('not now')
    expect(smtp.received).toHaveLength(1)
    await job()
    expect(smtp.received).toHaveLength(2)
    const { rows } = await pool.query(
      `select status, attempts from core.emails where id = any($1) order by attempts`,
      [ids],
    )
    expect(rows).toEqual([
      { status: 'sent', attempts: 1 },
      { status: 'sent', attempts: 2 },
    ])
  })

  it('is given up, visibly, after the last attempt', async () => {
    smtp.refuse({ responseCode: 550, times: 1 })
    const id = await queue()
    await expect(send(id, true)).rejects.toThrow('not now')
    expect(await stateOf(id)).toMatchObject({ status: 'failed' })
  })

  it('waits while the server is down, and leaves when it is back', async () => {
    await smtp.close()
    const id = await queue()
    await expect(send(id)).rejects.toThrow('ECONNREFUSED')
    expect(await stateOf(id)).toMatchObject({ status: 'queued' })
    smtp = await startSmtp(port)
    await send(id)
    expect(smtp.received).toHaveLength(1)
  })

  it('does not leave with a wrong password', async () => {
    const url = `smtp://krika:wrong@127.0.0.1:${port}`
    const other = workerContext(pool, mailSmtp({ url, from: 'x@2krika.example' }))
    const id = await queue()
    await expect(sendEmails(other, { ids: [id], isLastAttempt: false })).rejects.toThrow()
    expect(smtp.received).toEqual([])
  })
})
