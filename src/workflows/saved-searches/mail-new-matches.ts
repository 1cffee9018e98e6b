import type { Ctx } from '../../context'
import type { ServiceCard } from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'
import type { SearchCriteria } from '../../contracts/saved-searches'
import { env } from '../../env'
import { formatMoney } from '../../i18n/format'
import { inTransaction } from '../../store/in-transaction'
import { alertToken } from '../../store/saved-searches/alert-token'
import { moveAlerts } from '../../store/saved-searches/saved-searches'
import type { MailSection } from '../mails/mail-layout'
import { queueMail } from '../mails/queue-mail'

/** A mail is a glance: the page of the search has the others. */
const shown = 5

export type FoundAlert = {
  id: string
  name: string
  criteria: SearchCriteria
  /** Until when it had told what is new, as it was read. */
  after: string
  services: readonly ServiceCard[]
}

export type AlertReader = {
  userId: string
  name: string
  email: string
  locale: Locale
  isActive: boolean
}

/**
 * Tells one member what is new in their searches, in one mail; nothing when nothing is. How far each
 * alert has come moves with the mail in one transaction: a job that dies and comes again finds
 * either both or neither, and of two that run at once one finds nothing left to tell.
 */
export const mailNewMatches = async (
  ctx: Ctx,
  { reader, alerts, until }: { reader: AlertReader; alerts: readonly FoundAlert[]; until: Date },
): Promise<void> => {
  await inTransaction(ctx.db, async (tx) => {
    const moved = await moveAlerts(tx, {
      alerts: alerts.map(({ id, after }) => ({ id, after })),
      until,
    })
    const news = alerts.filter(({ id, services }) => moved.has(id) && services.length > 0)
    const [first] = news
    if (first === undefined || !reader.isActive) return
    const { userId, name, email, locale } = reader
    const { APP_URL, PAYLOAD_SECRET } = env()
    const all = alertToken({ of: 'member', id: userId }, PAYLOAD_SECRET)
    await queueMail(tx, {
      template: 'saved-search-news',
      to: email,
      locale,
      data: { name, search: first.name, count: news.length },
      sections: news.map((alert) => sectionOf(alert, locale)),
      unsubscribeUrl: `${APP_URL}/api/v1/saved-search-alerts/stop?${new URLSearchParams({ token: all }).toString()}`,
      dedupeKey: `saved-searches:${userId}:${until.toISOString()}`,
    })
  })
}

const sectionOf = ({ id, name, criteria, services }: FoundAlert, locale: Locale): MailSection => {
  const { APP_URL, PAYLOAD_SECRET } = env()
  const home = `${APP_URL}/${locale}`
  const query = new URLSearchParams(
    Object.entries({ ...criteria, sort: 'newest' }).map(([key, value]) => [key, String(value)]),
  )
  const token = alertToken({ of: 'search', id }, PAYLOAD_SECRET)
  return {
    title: name,
    services: services.slice(0, shown).map(({ title, slug, startingPriceMinor, currency }) => ({
      title,
      price: formatMoney({ amountMinor: startingPriceMinor, currency }, locale),
      url: `${home}/services/${slug}`,
    })),
    links: [
      { label: 'all', url: `${home}/search?${query.toString()}` },
      {
        label: 'stop',
        url: `${home}/stop-alerts?${new URLSearchParams({ token }).toString()}`,
      },
    ],
  }
}
