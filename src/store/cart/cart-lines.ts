import { sql } from '@payloadcms/db-postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Db, Tx } from '../../context'
import { cartLimits, type CartItem } from '../../contracts/cart'
import { AppError } from '../../domain/errors'

export type CartLine = CartItem & {
  id: string
  /** The subtotal when it was added; null when it could not be priced then. */
  subtotalMinor: number | null
}

/** The lines of somebody's cart, oldest first. */
export const readCart = async (db: Db | Tx, customerId: string): Promise<CartLine[]> => {
  const { rows } = await db.execute<CartLine>(sql`
    select id, service_id as "serviceId", package_tier as "package", extra_ids as "extraIds",
      quantity, subtotal_minor::float8 as "subtotalMinor"
    from core.cart_lines where customer_id = ${customerId} order by added_at, id`)
  return rows
}

type CartItems = {
  customerId: string
  items: readonly (CartItem & { subtotalMinor: number | null })[]
  now: Date
}

/** Two tabs that fill a cart wait for each other here: its limit holds. */
const lockCart = async (tx: Tx, { customerId, now }: { customerId: string; now: Date }) => {
  await tx.execute(sql`
    insert into core.carts (customer_id, updated_at)
    values (${customerId}, ${now.toISOString()}::timestamptz)
    on conflict (customer_id) do update set updated_at = excluded.updated_at`)
}

/**
 * Puts services with their choices into a cart. Choices that lie there already are one line with
 * the quantity given last, so that a repeated request changes nothing. `keep` leaves such lines as
 * they are. Throws `cart/full`.
 */
export const putCartLines = async (
  tx: Tx,
  { customerId, items, now, keep = false }: CartItems & { keep?: boolean },
): Promise<void> => {
  await lockCart(tx, { customerId, now })
  for (const item of items) {
    const subtotal = item.subtotalMinor
    await tx.execute(sql`
      insert into core.cart_lines (id, customer_id, service_id, package_tier, extra_ids, quantity,
        subtotal_minor, added_at)
      values (${uuidv7()}, ${customerId}, ${item.serviceId}, ${item.package},
        ${JSON.stringify(tidyExtras(item.extraIds))}::jsonb, ${item.quantity}, ${subtotal},
        ${now.toISOString()}::timestamptz)
      on conflict (customer_id, service_id, package_tier, extra_ids) do update
        set quantity = excluded.quantity, subtotal_minor = excluded.subtotal_minor
        where not ${keep}`)
  }
  const { rows } = await tx.execute<{ lines: number }>(sql`
    select count(*)::int as lines from core.cart_lines where customer_id = ${customerId}`)
  if ((rows[0]?.lines ?? 0) > cartLimits.lines) throw new AppError('cart/full')
}

/** The same choices are one line whatever the sequence they were ticked in. */
const tidyExtras = (extraIds: readonly string[]): string[] => [...new Set(extraIds)].toSorted()

/**
 * Changes the choices of a line; one that becomes equal to another takes its place.
 * Throws `cart/line-not-found`.
 */
export const changeCartLine = async (
  tx: Tx,
  {
    id,
    item,
    ...cart
  }: Omit<CartItems, 'items'> & { id: string; item: CartItems['items'][number] },
): Promise<void> => {
  await lockCart(tx, cart)
  const extras = JSON.stringify(tidyExtras(item.extraIds))
  await tx.execute(sql`
    delete from core.cart_lines where customer_id = ${cart.customerId} and id <> ${id}
      and service_id = ${item.serviceId} and package_tier = ${item.package}
      and extra_ids = ${extras}::jsonb`)
  const { rows } = await tx.execute(sql`
    update core.cart_lines set package_tier = ${item.package}, extra_ids = ${extras}::jsonb,
      quantity = ${item.quantity}, subtotal_minor = ${item.subtotalMinor}
    where id = ${id} and customer_id = ${cart.customerId}
    returning id`)
  if (rows.length === 0) throw new AppError('cart/line-not-found')
}

/** Takes lines out of a cart; those that are not there are none. Returns how many there were. */
export const removeCartLines = async (
  tx: Db | Tx,
  { customerId, ids }: { customerId: string; ids: readonly string[] },
): Promise<number> => {
  const { rows } = await tx.execute(sql`
    delete from core.cart_lines
    where customer_id = ${customerId} and id = any(${`{${ids.join(',')}}`}::uuid[])
    returning id`)
  return rows.length
}

/** Empties a cart. */
export const clearCart = async (tx: Db | Tx, customerId: string): Promise<void> => {
  await tx.execute(sql`delete from core.cart_lines where customer_id = ${customerId}`)
}
