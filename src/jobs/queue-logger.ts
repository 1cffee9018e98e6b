import { Logger } from 'graphile-worker'
import type { Logger as Log } from 'pino'

/** graphile-worker's log lines in ours. Each finished job is only worth a debug line. */
export const queueLogger = (log: Log): Logger =>
  new Logger((scope) => (level, message, meta) => {
    const details = { ...scope, ...meta }
    if (level === 'error') log.error(details, message)
    else if (level === 'warning') log.warn(details, message)
    else log.debug(details, message)
  })
