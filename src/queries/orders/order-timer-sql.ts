import { sql } from '@payloadcms/db-postgres'
import { timerSettings, type TimerSettingName } from '../../domain/orders/timer-settings'

/**
 * SQL for one timer as it counts for an order `o` of a service `v`, in its own unit: the category's,
 * its parent's, the settings', the default.
 */
export const timerOf = (name: TimerSettingName) => {
  const column = `timers_${name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`
  return sql.raw(`coalesce(
    (select coalesce(c.${column}, parent.${column}) from categories c
      left join categories parent on parent.id = c.parent_id where c.id = v.category_id),
    (select ${column} from settings limit 1), ${timerSettings[name].standard})::float8`)
}
