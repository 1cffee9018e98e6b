import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** What a link in a mail stops: one alert, or all of a member. */
export type StoppedAlerts = { of: 'search' | 'member'; id: string }

const Target = z.object({ of: z.enum(['search', 'member']), id: z.uuid() })

const macOf = ({ of, id }: StoppedAlerts, key: string): string =>
  createHmac('sha256', key).update(`stop-alerts:${of}:${id}`).digest('base64url')

/**
 * A link's proof, without an end: a mail may be opened months later. It allows nothing but stopping.
 */
export const alertToken = (target: StoppedAlerts, key: string): string =>
  [target.of, target.id, macOf(target, key)].join('.')

/** What the token stops; null when nobody with the key of the installation has made it. */
export const readAlertToken = (token: string, key: string): StoppedAlerts | null => {
  const [of, id, mac = ''] = token.split('.')
  const target = Target.safeParse({ of, id })
  if (!target.success) return null
  const [given, expected] = [Buffer.from(mac), Buffer.from(macOf(target.data, key))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? target.data : null
}
