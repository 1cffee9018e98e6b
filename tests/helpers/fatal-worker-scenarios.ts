import { expect } from 'vitest'
import type { CoreMarket } from './core-market'
import { fatalActs } from './fatal-acts'
import type { FatalInput } from './fatal-input'
import type { Scenario } from './fatal-order-scenarios'

/** Documents, events and mails: nobody is told nothing, nobody is told twice. */
export const fatalWorkerScenarios = (market: CoreMarket): Record<string, Scenario> => {
  const { ctx, rows, countOf } = market
  const issuing: Scenario = {
    act: 'issue-documents',
    prepare: async () => ({ orderId: (await market.placePaid()).orderId }),
    end: async ({ orderId = '' }, carryOn) => {
      await carryOn()
      await carryOn()
      expect(await countOf('documents where order_id = $1', [orderId])).toBe(1)
      expect(
        await rows(`select series, max(sequence)::int as last, count(*)::int as documents
          from documents group by series having max(sequence) <> count(*)`),
      ).toEqual([])
    },
  }
  const paidEvent = async (): Promise<FatalInput> => {
    const { orderId } = await market.placePaid()
    const [event] = await rows<{ id: string }>(
      `select id from events where subject_id = $1 and topic = 'order.paid'`,
      [orderId],
    )
    return { eventId: event?.id ?? '' }
  }
  const mailsOf = (eventId: string) =>
    rows<{ id: string; status: string; attempts: string }>(
      'select * from core.emails where dedupe_key like $1 order by id',
      [`${eventId}:%`],
    )
  const telling: Scenario = {
    act: 'deliver-event',
    prepare: paidEvent,
    end: async ({ eventId = '' }, carryOn) => {
      const undelivered = 'events where id = $1 and delivered_at is null'
      expect(await countOf(undelivered, [eventId])).toBe(1)
      const mails = await mailsOf(eventId)
      expect(mails.length).toBeGreaterThan(0)
      await carryOn()
      await carryOn()
      expect(await countOf(undelivered, [eventId])).toBe(0)
      expect(await mailsOf(eventId)).toEqual(mails)
    },
  }
  return {
    'issue-document:numbered': issuing,
    'issue-document:inserted': issuing,
    'issue-document:committed': issuing,
    'deliver-event:mailed': telling,
    'deliver-event:signalled': telling,
    'send-emails:sent': {
      act: 'send-emails',
      prepare: async () => {
        const { eventId = '' } = await paidEvent()
        await fatalActs['deliver-event']?.(ctx, { eventId })
        const [mail] = await mailsOf(eventId)
        return { eventId, emailId: mail?.id ?? '' }
      },
      end: async ({ eventId = '', emailId }, carryOn) => {
        const sent = `core.emails where id = $1 and status = 'sent'`
        const before = (await mailsOf(eventId)).length
        expect(await countOf(sent, [emailId])).toBe(0)
        await carryOn()
        await carryOn()
        expect(await countOf(sent, [emailId])).toBe(1)
        expect(await mailsOf(eventId)).toHaveLength(before)
      },
    },
  }
}
