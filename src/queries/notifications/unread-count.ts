import { sql } from '@payloadcms/db-postgres'
import { mostUnread } from '../../contracts/notifications'

/** How many notifications a user has not read, counted up to `mostUnread`; an SQL expression. */
export const unreadNotificationsOf = (userId: ReturnType<typeof sql>) => sql`
  (select count(*)::float8 from (
    select 1 from core.notifications n
     where n.user_id = ${userId} and n.read_at is null limit ${mostUnread}) unread)`
