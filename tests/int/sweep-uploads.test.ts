import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { env } from '../../src/env'
import { referencesTo } from '../../src/store/files/orphaned-uploads'
import { sweepUploads } from '../../src/workflows/uploads/sweep-uploads'
import { uploadFile } from '../../src/workflows/uploads/upload-file'
import { uploadPicture } from '../../src/workflows/uploads/upload-picture'
import { cast } from '../helpers/cast'
import { openMarket, people, type Market } from '../helpers/market'

let market: Market
const conversationId = uuidv7()

beforeAll(async () => {
  market = await openMarket()
  await market.db.execute(sql`
    insert into conversations (id, customer_id, seller_id, last_message_at)
    values (${conversationId}, ${cast.awa.id}, ${cast.kofiSeller.id}, now())`)
})
afterAll(() => market.close())

const day = 86_400_000
const sweepIn = (days: number) => {
  const ctx = market.as(people.awa)
  return sweepUploads({ ...ctx, clock: () => new Date(Date.now() + days * day) })
}

const sendFile = (name: string) =>
  uploadFile(market.as(people.awa), {
    target: { purpose: 'message', conversationId },
    name,
    bytes: new TextEncoder().encode(`Un texte, ${name}`),
  })

const sendPicture = async () => {
  const square = { create: { width: 40, height: 40, channels: 3, background: '#b44a23' } } as const
  const bytes = await sharp(square).png().toBuffer()
  return uploadPicture(market.as(people.kofi), { purpose: 'portrait', alt: 'Moi', bytes })
}

const has = async (table: 'files' | 'media', id: string): Promise<boolean> => {
  const { rows } = await market.db.execute(
    sql`select 1 from ${sql.raw(table)} where id = ${id}::uuid`,
  )
  return rows.length === 1
}
const onDisk = (folder: 'files' | 'media') => readdir(path.join(env().DATA_DIR, folder))

describe('uploads that nothing refers to', () => {
  test('are removed after seven days with what is stored for them; used ones stay', async () => {
    const [sent, forgotten, used, unused] = await Promise.all([
      sendFile('envoye.txt'),
      sendFile('oublie.txt'),
      sendPicture(),
      sendPicture(),
    ])
    await market.db.execute(sql`
      insert into messages (id, client_id, conversation_id, sender_id, body, file_ids, sent_at)
      values (${uuidv7()}, ${uuidv7()}, ${conversationId}, ${cast.awa.id}, 'Voici',
        ${JSON.stringify([sent.id])}::jsonb, now())`)
    await market.db.execute(
      sql`update sellers set avatar_id = ${used.id}::uuid where id = ${cast.kofiSeller.id}`,
    )
    const unusedName = String(unused.url.split('/').at(-1))
    expect(await onDisk('media')).toContain(unusedName)

    await sweepIn(6)
    expect(await has('files', forgotten.id)).toBe(true)
    await sweepIn(8)
    expect(await Promise.all([has('files', sent.id), has('media', used.id)])).toEqual([true, true])
    expect(await Promise.all([has('files', forgotten.id), has('media', unused.id)])).toEqual([
      false,
      false,
    ])
    expect(await onDisk('media')).not.toContain(unusedName)
  })

  test('objects that no row knows are removed after a day', async () => {
    const kept = await sendFile('connu.txt')
    const [old, fresh] = [uuidv7(), uuidv7()].map((name) => `${name}.txt`)
    const at = (name = '') => path.join(env().DATA_DIR, 'files', name)
    await Promise.all([writeFile(at(old), 'x'), writeFile(at(fresh), 'x')])
    const yesterday = new Date(Date.now() - 1.5 * day)
    await utimes(at(old), yesterday, yesterday)
    await sweepIn(0)
    const names = await onDisk('files')
    expect(names).not.toContain(old)
    expect(names).toContain(fresh)
    expect(await has('files', kept.id)).toBe(true)
  })

  test('every column of the database that can name one is looked at', async () => {
    const { rows } = await market.db.execute<{ place: string }>(sql`
      select ltrim(replace(table_schema || '.', 'public.', ''), '.') || table_name || '.'
        || column_name as place
      from information_schema.columns
      where table_schema in ('public', 'core', 'ledger')
        and (column_name like '%file_ids' or column_name ~ '(gallery|avatar_id|cover_id)$')
        and table_name <> 'payload_locked_documents_rels'`)
    const known = [...referencesTo.files, ...referencesTo.media].map(
      ({ table, column }) => `${table}.${column}`,
    )
    expect(rows.map(({ place }) => place).filter((place) => !known.includes(place))).toEqual([])
    const foreign = await market.db.execute<{ place: string }>(sql`
      select c.conrelid::regclass::text || '.' || a.attname as place
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'f' and c.confrelid in ('media'::regclass, 'files'::regclass)
        and c.conrelid <> 'payload_locked_documents_rels'::regclass`)
    const unknown = foreign.rows.map(({ place }) => place).filter((place) => !known.includes(place))
    expect(unknown).toEqual([])
  })
})
