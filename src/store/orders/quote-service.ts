import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import type { Locale } from '../../contracts/locale'
import type { Quote, QuoteRequest } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { priceOrder } from '../../domain/pricing/quote'
import { feeSchedule, readSettings, type MarketSettings } from '../settings'
import { inLocale, readOrderableService, type OrderableService } from './orderable-service'

export type QuotedService = {
  service: OrderableService
  /** In the language asked for. */
  title: string
  quote: Quote
  settings: MarketSettings
}

/**
 * Prices a package with extras of the service as it is stored now, under the fees as they are set
 * now. Throws `service/not-found` when it cannot be ordered, `request/invalid` for a package or
 * extra that it does not have.
 */
export const quoteService = async (
  db: Db | Tx,
  input: QuoteRequest & { locale: Locale; buyerId: string | null },
): Promise<QuotedService> => {
  const service = await readOrderableService(db, input.serviceId)
  if (service === null) throw new AppError('service/not-found')
  const chosen = service.packages.find(({ tier }) => tier === input.package)
  if (chosen === undefined) throw invalid('package')
  const extras = [...new Set(input.extraIds)].map((id) => {
    const extra = service.extras.find((one) => one.id === id)
    if (extra === undefined) throw invalid('extraIds')
    return extra
  })
  const settings = await readSettings(db)
  const country = input.buyerId === null ? null : await countryOf(db, input.buyerId)
  const nameOf = (item: { name: string; nameSecond: string }) =>
    inLocale({ main: item.name, second: item.nameSecond }, service, input.locale)
  const quote = priceOrder({
    currency: service.currency,
    package: { ...chosen, id: chosen.tier, name: nameOf(chosen) },
    extras: extras.map((extra) => ({ ...extra, name: nameOf(extra) })),
    quantity: input.quantity,
    coupon: null,
    fees: feeSchedule(settings, { currency: service.currency, country }),
  })
  const titles = { main: service.title, second: service.titleSecond }
  return { service, title: inLocale(titles, service, input.locale), quote, settings }
}

const invalid = (field: string): AppError =>
  new AppError('request/invalid', {}, { fields: { [field]: 'choice' } })

const countryOf = async (db: Db | Tx, userId: string): Promise<string | null> => {
  const { rows } = await db.execute<{ country: string | null }>(
    sql`select country from users where id = ${userId}`,
  )
  return rows[0]?.country ?? null
}
