import { afterAll, expect, it } from 'vitest'
import { briefDesk, briefOfCase } from '../../src/queries/moderation/brief-desk'
import { postBrief } from '../../src/workflows/briefs/post-brief'
import { coreMarket, viewers } from '../helpers/core-market'
import { newBrief } from '../helpers/offers'

const market = coreMarket()
afterAll(market.close)

it('staff see a held brief with its flags and its customer, and nobody else does', async () => {
  const description = 'Appelez-moi au 07 07 12 34 56, je vous explique tout de vive voix.'
  const { briefId } = await postBrief(market.ctx(viewers.customer), newBrief({ description }))
  const [open] = await market.rows<{ id: string }>(
    'select id from moderation_cases where brief_id = $1',
    [briefId],
  )
  const caseId = open?.id ?? ''
  const asked = { caseId, briefId, locale: 'fr' } as const
  const desk = await briefDesk(market.ctx(viewers.staff), asked)
  expect(desk).toMatchObject({ kind: 'brief', status: 'open', mayDecide: false })
  expect(desk.flags.map(({ code }) => code)).toEqual(['contact_details'])
  expect(desk.brief.description).toBe(description)
  expect(desk.customer.name).toBe('Awa Traoré')
  expect(await briefOfCase(market.ctx(viewers.staff), caseId)).toBe(briefId)
  await expect(briefDesk(market.ctx(viewers.customer), asked)).rejects.toThrow()
})
