import { afterAll, afterEach, expect, test } from 'vitest'
import { csvFile } from '../../src/api/csv-file'
import { sellerOrdersCsv } from '../../src/api/seller-orders-csv'
import { spendingCsv } from '../../src/api/spending-csv'
import { sellerCustomers } from '../../src/queries/orders/seller-customers'
import { sellerOrderRows } from '../../src/queries/orders/seller-order-rows'
import { ownSpending } from '../../src/queries/spending/own-spending'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { declineOrder } from '../../src/workflows/orders/decline-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx } = market
const seller = ctx(viewers.seller)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

test('what a customer spent and what a seller sold come as files; nobody else’s', async () => {
  const kept = await market.placePaid()
  const declined = await market.placePaid()
  await market.place()
  await declineOrder(seller, { orderId: declined.orderId })
  await acceptOrder(seller, kept)
  await deliverOrder(seller, { ...kept, message: 'Voici.', fileIds: [] })
  await acceptDelivery(ctx(viewers.customer), kept)

  const month = new Date().toISOString().slice(0, 7)
  const spending = await spendingCsv(await ownSpending(ctx(viewers.customer)), 'fr').text()
  expect(spending.split('\r\n').slice(1)).toEqual([`${month},XOF,52500,26250,26250,2`, ''])
  const none = await spendingCsv(await ownSpending(ctx(viewers.stranger)), 'en').text()
  expect(none.trim().split('\r\n')).toHaveLength(1)

  const orders = await sellerOrderRows(seller)
  expect(orders.map(({ status }) => status)).toEqual(['cancelled', 'completed'])
  expect(await sellerOrderRows(ctx(viewers.otherSeller))).toEqual([])
  const evil = orders.map((order) => ({ ...order, serviceTitle: '=HYPERLINK("x")' }))
  expect(await sellerOrdersCsv(evil, 'fr').text()).toContain(`"'=HYPERLINK(""x"")"`)

  expect(await sellerCustomers(seller)).toMatchObject([
    {
      orders: 2,
      totals: [{ currency: 'XOF', netMinor: 21_250 }],
      lastOrder: { id: declined.orderId },
    },
  ])
  expect(await sellerCustomers(ctx(viewers.otherSeller))).toEqual([])
  await expect(sellerCustomers(ctx(viewers.customer))).rejects.toMatchObject({
    code: 'seller/profile-required',
  })
})

test('a cell is never a formula, and a negative amount stays a number', async () => {
  const text = await csvFile('f', [['-1250.50', '-1+1', '+2', '@a', '=b', 'a,"b"']]).text()
  expect(text.trim()).toBe(`-1250.50,'-1+1,'+2,'@a,'=b,"a,""b"""`)
})
