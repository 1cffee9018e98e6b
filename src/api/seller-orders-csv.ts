import type { Locale } from '../contracts/locale'
import { majorUnits } from '../i18n/format'
import { messages } from '../i18n/messages'
import type { SellerOrderRow } from '../queries/orders/seller-order-rows'
import { csvFile } from './csv-file'

/** A seller's orders for spreadsheets, with amounts as plain numbers. */
export const sellerOrdersCsv = (orders: readonly SellerOrderRow[], locale: Locale): Response => {
  const { seller, orders: words } = messages[locale]
  const { csv } = seller.orders
  return csvFile(csv.fileName, [
    [
      csv.number,
      csv.placed,
      csv.status,
      csv.service,
      csv.customer,
      csv.currency,
      csv.total,
      csv.net,
      csv.finished,
    ],
    ...orders.map(({ currency, ...order }) => [
      order.number,
      order.placedAt,
      words.status[order.status],
      order.serviceTitle,
      order.customerName,
      currency,
      majorUnits({ amountMinor: order.totalMinor, currency }),
      majorUnits({ amountMinor: order.sellerNetMinor, currency }),
      order.finishedAt ?? '',
    ]),
  ])
}
