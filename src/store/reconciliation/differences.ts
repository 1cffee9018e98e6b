import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '../../context'
import type { Difference } from '../../domain/reconciliation/compare-books'

type Stored = { id: string; isNew: boolean; status: 'open' | 'healing' | 'healed' | 'resolved' }

/**
 * Stores a difference, or sees one again: what a job was to heal and still stands is for people
 * now; what staff resolved stays resolved.
 */
export const storeDifference = async (
  tx: Tx,
  { difference, provider, now }: { difference: Difference; provider: string; now: Date },
): Promise<Stored> => {
  const id = uuidv7()
  const at = now.toISOString()
  const first = difference.healId === null ? 'open' : 'healing'
  const { rows } = await tx.execute<{ id: string; status: Stored['status'] }>(sql`
    insert into reconciliation_differences (id, subject, kind, status, provider, movement, day,
      currency, our_minor, their_minor, our_state, their_state, found_at, created_at, updated_at)
    values (${id}, ${difference.subject}, ${difference.kind}, ${first}, ${provider},
      ${difference.movement}, ${difference.day}, ${difference.currency}, ${difference.ourMinor},
      ${difference.theirMinor}, ${difference.ourState}, ${difference.theirState},
      ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (provider, subject, kind) do update set
      status = case reconciliation_differences.status
        when 'healing' then 'open' when 'healed' then excluded.status
        else reconciliation_differences.status end,
      our_state = excluded.our_state, their_state = excluded.their_state,
      our_minor = excluded.our_minor, their_minor = excluded.their_minor,
      updated_at = excluded.updated_at
    where reconciliation_differences.status <> 'resolved'
    returning id, status`)
  const [row] = rows
  return row === undefined
    ? { id, isNew: false, status: 'resolved' }
    : { id: row.id, isNew: row.id === id, status: row.status }
}

/** Differences of the days compared that are gone now: healed. Returns how many. */
export const healDifferences = async (
  tx: Tx,
  compared: { provider: string; fromDay: string; toDay: string; stillThere: string[]; now: Date },
): Promise<number> => {
  const at = compared.now.toISOString()
  const { rows } = await tx.execute(sql`
    update reconciliation_differences set status = 'healed', resolved_at = ${at}::timestamptz,
      updated_at = ${at}::timestamptz
    where provider = ${compared.provider} and status in ('open', 'healing')
      and day >= ${compared.fromDay} and day <= ${compared.toDay}
      and id::text not in (
        select jsonb_array_elements_text(${JSON.stringify(compared.stillThere)}::jsonb))
    returning id`)
  return rows.length
}
