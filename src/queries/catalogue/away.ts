import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

/** The running vacation of the row called `seller`, as customers see it (`Away`), or null. */
export const awayJson = (): SQL => sql`(
  select json_build_object('backDay', (vacation.last_day + 1)::text, 'message', vacation.message)
  from core.vacations vacation
  where vacation.seller_id = seller.id and vacation.starts_at <= now()
    and (vacation.ends_at is null or vacation.ends_at > now()))`
