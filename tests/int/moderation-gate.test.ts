import { sql } from '@payloadcms/db-postgres'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast } from '../helpers/cast'
import { openMarket, people, type Market } from '../helpers/market'
import { createService } from '../../src/workflows/services/create-service'

let market: Market
let draftId: string
let versionId: string

beforeAll(async () => {
  market = await openMarket()
  draftId = (await createService(market.as(people.kofi), { language: 'fr' })).id
  const { rows } = await market.db.execute<{ id: string }>(
    sql`select id from _services_v where parent_id = ${cast.service.id} and latest`,
  )
  versionId = String(rows[0]?.id)
})
afterAll(() => market.close())

const signedIn = async (collection: 'users' | 'staff', id: string): Promise<TypedUser> => {
  const user = await market.payload.findByID({ collection, id })
  return { ...user, collection } as TypedUser
}

const rows = async () => {
  const { rows: found } = await market.db.execute(sql`
    select id, title, slug, _status, moderation, updated_at from services order by id`)
  return found
}

const callers = [
  ['the seller', 'users', cast.kofi.id],
  ['another user', 'users', cast.awa.id],
  ['support', 'staff', cast.support.id],
  ['a moderator', 'staff', cast.moderator.id],
  ['an administrator', 'staff', cast.admin.id],
] as const

describe.each(callers)('%s', (_, collection, id) => {
  const as = async () => ({ user: await signedIn(collection, id), overrideAccess: false as const })

  test('publishes nothing by creating, updating, updating many, duplicating or restoring', async () => {
    const before = await rows()
    const { payload } = market
    const caller = await as()
    const data = {
      _status: 'published',
      moderation: 'approved',
      slug: 'porte',
      title: 'Porte',
    } as const
    const doors = [
      () =>
        payload.create({
          collection: 'services',
          data: { ...data, seller: cast.kofiSeller.id, language: 'fr', currency: 'XOF' },
          ...caller,
        }),
      () => payload.update({ collection: 'services', id: draftId, data, ...caller }),
      () => payload.update({ collection: 'services', id: draftId, data, draft: true, ...caller }),
      () => payload.update({ collection: 'services', id: cast.service.id, data, ...caller }),
      () =>
        payload.update({
          collection: 'services',
          where: { id: { exists: true } },
          data,
          ...caller,
        }),
      () => payload.duplicate({ collection: 'services', id: cast.service.id, data, ...caller }),
      () => payload.restoreVersion({ collection: 'services', id: versionId, ...caller }),
    ]
    for (const door of doors) {
      await door().catch(() => undefined)
      expect(await rows()).toEqual(before)
    }
  })
})

test('a visitor sees neither drafts nor staged edits', async () => {
  const found = await market.payload.find({
    collection: 'services',
    draft: true,
    overrideAccess: false,
  })
  expect(found.docs.map(({ id }) => id)).toEqual([cast.service.id])
  await expect(
    market.payload.findVersions({ collection: 'services', overrideAccess: false }),
  ).rejects.toThrow()
})

test('the database itself refuses a published row that nobody approved', async () => {
  const published = market.db.execute(
    sql`update services set _status = 'published' where id = ${draftId}`,
  )
  await expect(published).rejects.toThrow()
})
