import { sql } from '@payloadcms/db-postgres'
import type { EmailAdapter, Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../context'
import { env } from '../env'

const addresses = (to: unknown): string[] =>
  (Array.isArray(to) ? to : [to]).flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    const given: unknown = entry
    const isNamed = typeof given === 'object' && given !== null && 'address' in given
    return isNamed && typeof given.address === 'string' ? [given.address] : []
  })

const textOf = (content: unknown): string => (typeof content === 'string' ? content : '')

/**
 * Payload's own mails (staff password reset) go the way of all others: a row, sent by the worker.
 */
export const outboxEmailAdapter = (): EmailAdapter => {
  return ({ payload }: { payload: Payload }) => ({
    name: 'outbox',
    defaultFromAddress: env().MAIL_FROM,
    defaultFromName: '2Krika',
    sendEmail: async (message) => {
      const db = (payload.db as unknown as { drizzle: Db }).drizzle
      for (const address of addresses(message.to)) {
        const id = uuidv7()
        await db.execute(sql`
          with queued as (
            insert into core.emails (id, to_address, subject, html, text, locale, template, dedupe_key)
            values (${id}, ${address}, ${message.subject ?? ''}, ${textOf(message.html)},
                    ${textOf(message.text)}, 'fr', 'payload', ${id})
            returning id)
          select graphile_worker.add_job('send_emails',
            json_build_object('ids', json_build_array(id))) from queued`)
      }
    },
  })
}
