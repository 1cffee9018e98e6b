import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { basicTotalMinor, type CoreMarket, viewers } from './core-market'

type Forged = {
  kind: string
  orderId?: string | null
  slice?: string
  debit: [string, string]
  credit: [string, string]
  amount?: number | string
  currency?: string
}

/** The id of an account, opened if need be. */
export const forgedAccount = async (
  client: pg.PoolClient,
  { kind, owner, currency }: { kind: string; owner: string; currency: string },
): Promise<string | undefined> => {
  await client.query(
    `insert into ledger.accounts (kind, owner, currency) values ($1, $2, $3)
     on conflict do nothing`,
    [kind, owner, currency],
  )
  const { rows } = await client.query<{ id: string }>(
    'select id from ledger.accounts where kind = $1 and owner = $2 and currency = $3',
    [kind, owner, currency],
  )
  return rows[0]?.id
}

/** A complete posting, written by hand past every function of ours. */
export const forge =
  (posting: Forged) =>
  async (client: pg.PoolClient): Promise<void> => {
    const currency = posting.currency ?? 'XOF'
    const [debitKind, debitOwner] = posting.debit
    const [creditKind, creditOwner] = posting.credit
    const id = randomUUID()
    await client.query(
      `insert into ledger.headers (id, key, request_hash, kind, order_id, slice, currency, posted_at)
       values ($1, $2, 'x', $3, $4, $5, $6, now())`,
      [id, id, posting.kind, posting.orderId ?? null, posting.slice ?? 'whole', currency],
    )
    await client.query(
      `insert into ledger.transfers
         (header_id, debit_account_id, credit_account_id, currency, amount_minor)
       values ($1, $2, $3, $4, $5)`,
      [
        id,
        await forgedAccount(client, { kind: debitKind, owner: debitOwner, currency }),
        await forgedAccount(client, { kind: creditKind, owner: creditOwner, currency }),
        currency,
        posting.amount ?? basicTotalMinor,
      ],
    )
  }

/** Somebody with full rights on the tables, who types statements past every function of ours. */
export const ledgerAttacker = (market: CoreMarket) => {
  const attack = async (work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> => {
    const client = await market.pool.connect()
    try {
      await client.query('begin')
      await work(client)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    } finally {
      client.release()
    }
  }
  return {
    attack,
    sql: (text: string, values: unknown[] = []) => attack((client) => client.query(text, values)),
  }
}

/** One order that holds money, one unpaid, one completed. */
export const targetOrders = async (market: CoreMarket) => {
  const { ctx } = market
  const held = await market.placePaid()
  const unpaid = await market.place()
  const completed = await market.placePaid()
  await acceptOrder(ctx(viewers.seller), completed)
  await deliverOrder(ctx(viewers.seller), { ...completed, message: 'Voici.', fileIds: [] })
  await acceptDelivery(ctx(viewers.customer), completed)
  return { held: held.orderId, unpaid: unpaid.orderId, completed: completed.orderId }
}
