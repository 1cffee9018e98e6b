import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../src/queries/documents/read-document'
import { orderDocuments } from '../../src/queries/documents/order-documents'
import { sellerDocuments } from '../../src/queries/documents/seller-documents'
import { inTransaction } from '../../src/store/in-transaction'
import { applyTransition } from '../../src/store/orders/apply-transition'
import { readSettings } from '../../src/store/settings'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { renderDocument } from '../../src/workflows/documents/render-document'
import { sweepDocuments } from '../../src/workflows/documents/sweep-documents'
import { acceptCancellation } from '../../src/workflows/orders/accept-cancellation'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { proposeCancellation } from '../../src/workflows/orders/propose-cancellation'
import { milestoneOrders } from '../helpers/milestone-orders'
import { basicTotalMinor, coreMarket, viewers } from '../helpers/core-market'

const market = coreMarket()
const { ctx, rows } = market
const system = () => ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const completed = async () => {
  const { orderId } = await market.placePaid()
  await acceptOrder(ctx(viewers.seller), { orderId })
  await deliverOrder(ctx(viewers.seller), { orderId, message: 'Voici.', fileIds: [] })
  await acceptDelivery(ctx(viewers.customer), { orderId })
  return orderId
}
/** The provider takes the money back. */
const chargeBack = (orderId: string) =>
  inTransaction(market.db, async (tx) => {
    const { durations } = await readSettings(tx)
    await applyTransition(tx, {
      orderId,
      transition: 'charge_back',
      actor: { kind: 'provider', id: 'sandbox' },
      now: system().clock(),
      durations,
    })
  })
const kindsFor = async (viewer: Parameters<typeof ctx>[0], orderId: string) =>
  (await orderDocuments(ctx(viewer), { orderId })).map(({ kind }) => kind)
const documentsOf = (orderId: string) =>
  rows<{ id: string; kind: string; number: string; total_minor: string; tax_minor: string }>(
    'select * from documents where order_id = $1 order by issued_at, id',
    [orderId],
  )

describe('documents of an order', () => {
  test('a payment has a receipt, a finished order its two invoices, each once', async () => {
    const { orderId } = await market.placePaid()
    expect(await issueDocuments(system(), { orderId })).toHaveLength(1)
    const finished = await completed()
    await Promise.all([1, 2, 3].map(() => issueDocuments(system(), { orderId: finished })))
    const documents = await documentsOf(finished)
    expect(documents.map(({ kind, total_minor }) => [kind, Number(total_minor)])).toEqual([
      ['receipt', basicTotalMinor],
      ['invoice', 25_000],
      ['commission_invoice', 3_750],
    ])
    expect(await issueDocuments(system(), { orderId: finished })).toEqual([])
  })

  test('a chargeback after completion is credited to the customer and to the seller', async () => {
    const orderId = await completed()
    await issueDocuments(system(), { orderId })
    await chargeBack(orderId)
    await issueDocuments(system(), { orderId })
    const documents = await documentsOf(orderId)
    expect(documents.slice(3).map(({ kind, total_minor }) => [kind, Number(total_minor)])).toEqual([
      ['credit_note', 25_000],
      ['credit_note', 3_750],
    ])
    expect(await kindsFor(viewers.customer, orderId)).toEqual(['receipt', 'invoice', 'credit_note'])
    expect(await kindsFor(viewers.seller, orderId)).toEqual([
      'invoice',
      'commission_invoice',
      'credit_note',
      'credit_note',
    ])
  })

  test('after a partial refund by agreement the invoice is of the kept part', async () => {
    const { orderId } = await market.placePaid()
    await acceptOrder(ctx(viewers.seller), { orderId })
    const refundMinor = 10_500
    const reason = 'La moitié seulement est faite.'
    await proposeCancellation(ctx(viewers.customer), { orderId, reason, refundMinor })
    await acceptCancellation(ctx(viewers.seller), { orderId })
    await issueDocuments(system(), { orderId })
    const [, invoice, commission] = await documentsOf(orderId)
    // 60 % of 25,000 is kept, and 60 % of its commission.
    expect([Number(invoice?.total_minor), Number(commission?.total_minor)]).toEqual([15_000, 2_250])
    const { content } = await readDocument(ctx(viewers.customer), { id: invoice?.id ?? '' })
    expect(content.lines.map(({ code, totalMinor }) => [code, totalMinor])).toEqual([
      ['package', 25_000],
      ['not_invoiced', -10_000],
    ])
  })

  test('each accepted milestone has its own invoices; a chargeback credits all of them', async () => {
    const orders = milestoneOrders(market)
    const { orderId } = await orders.started()
    await orders.deliver({ orderId })
    await acceptDelivery(ctx(viewers.customer), { orderId })
    await orders.deliver({ orderId })
    await acceptDelivery(ctx(viewers.customer), { orderId })
    await issueDocuments(system(), { orderId })
    await chargeBack(orderId)
    await issueDocuments(system(), { orderId })
    const documents = await documentsOf(orderId)
    expect(documents.map(({ kind, total_minor }) => [kind, Number(total_minor)])).toEqual([
      ['receipt', basicTotalMinor],
      ['invoice', 10_000],
      ['commission_invoice', 1_500],
      ['invoice', 8_000],
      ['commission_invoice', 1_200],
      ['credit_note', 8_000],
      ['credit_note', 10_000],
      ['credit_note', 1_200],
      ['credit_note', 1_500],
    ])
  })

  test('what lost its job is found by the sweep', async () => {
    const { orderId } = await market.placePaid()
    market.waitHours(1)
    await sweepDocuments(system())
    const found = await market.jobs('issue_documents')
    expect(found.map(({ payload }) => payload.orderId)).toContain(orderId)
    await issueDocuments(system(), { orderId })
    await rows(`select graphile_worker.remove_job('documents:' || $1)`, [orderId])
    await sweepDocuments(system())
    const left = await market.jobs('issue_documents')
    expect(left.map(({ payload }) => payload.orderId)).not.toContain(orderId)
  })
})

describe('who sees which document', () => {
  test('each side sees its own; a moderator and strangers get the answer of a missing one', async () => {
    const orderId = await completed()
    await issueDocuments(system(), { orderId })
    expect(await kindsFor(viewers.customer, orderId)).toEqual(['receipt', 'invoice'])
    expect(await kindsFor(viewers.seller, orderId)).toEqual(['invoice', 'commission_invoice'])
    const [receipt, , commission] = await documentsOf(orderId)
    const read = (viewer: Parameters<typeof ctx>[0], id = '') => readDocument(ctx(viewer), { id })
    await expect(read(viewers.customer, commission?.id)).rejects.toThrow('document/not-found')
    await expect(read(viewers.seller, receipt?.id)).rejects.toThrow('document/not-found')
    const stranger = { ...viewers.customer, id: '019b0000-0000-7000-8000-00000000dead' } as const
    await expect(read(stranger, receipt?.id)).rejects.toThrow('document/not-found')
    await expect(orderDocuments(ctx(stranger), { orderId })).rejects.toThrow('order/not-found')
    await expect(read({ kind: 'anonymous' }, receipt?.id)).rejects.toThrow('document/not-found')
    const staff = (role: 'moderator' | 'finance') =>
      ({ kind: 'staff', id: receipt?.id ?? '', role, name: 'S', locale: 'fr' }) as const
    await expect(read(staff('moderator'), receipt?.id)).rejects.toThrow('document/not-found')
    expect((await read(staff('finance'), receipt?.id)).kind).toBe('receipt')
  })

  test('a seller reads all their invoices page by page', async () => {
    const page = await sellerDocuments(ctx(viewers.seller), { limit: 2 })
    expect(page.items).toHaveLength(2)
    const cursor = page.nextCursor ?? ''
    const next = await sellerDocuments(ctx(viewers.seller), { limit: 50, cursor })
    const ids = [...page.items, ...next.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(next.items.map(({ kind }) => kind)).not.toContain('receipt')
  })
})

describe('the file', () => {
  test('the same document gives the same bytes, whenever it is asked for', async () => {
    const orderId = await completed()
    await issueDocuments(system(), { orderId })
    const [receipt] = await orderDocuments(ctx(viewers.customer), { orderId })
    const document = await readDocument(ctx(viewers.customer), { id: receipt?.id ?? '' })
    const first = await renderDocument(document)
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(await renderDocument(document)).equals(Buffer.from(first))).toBe(true)
  })
})

describe('the database itself', () => {
  test('no document is changed, removed or numbered by hand', async () => {
    const orderId = await completed()
    await issueDocuments(system(), { orderId })
    const [receipt] = await documentsOf(orderId)
    const id = receipt?.id
    await expect(rows('update documents set total_minor = 1 where id = $1', [id])).rejects.toThrow(
      'refused',
    )
    await expect(rows('delete from documents where id = $1', [id])).rejects.toThrow('refused')
    await expect(
      rows(
        `insert into documents (id, number, kind, series, sequence, order_id, reason, customer_id,
           seller_id, issued_at, locale, currency, total_minor, content)
         select gen_random_uuid(), series || '-000999', kind, series, 999, order_id, 'made up',
           customer_id, seller_id, issued_at, locale, currency, total_minor, content
         from documents where id = $1`,
        [id],
      ),
    ).rejects.toThrow('not the next number')
    await expect(rows(`update core.document_counters set last = last + 2`)).rejects.toThrow(
      'moves by one',
    )
  })
})
