import { queryRows } from '../bench-market.ts'

/** Who orders what: many customers and many services, as on a real evening. */
export type Shopping = {
  customers: { id: string; email: string }[]
  services: { id: string }[]
}

/** Customers that no limit stops soon, and services that any of them may order. */
export const chooseShopping = async (url: string): Promise<Shopping> => {
  const customers = await queryRows<{ id: string; email: string }>(
    url,
    `select id, email from users where email like 'vendeur-%' and _verified
     order by email limit 48`,
  )
  const services = await queryRows<{ id: string }>(
    url,
    `select v.id from services v
     join sellers s on s.id = v.seller_id and s.status = 'active'
       and not exists (select 1 from core.vacations a where a.seller_id = s.id)
     join users u on u.id = s.user_id and u.status = 'active'
     where v._status = 'published' and v.currency = 'XOF' and v.deleted_at is null
       and not u.id = any($1::uuid[])
     order by v.id limit 400`,
    [customers.map(({ id }) => id)],
  )
  if (customers.length === 0 || services.length === 0) throw new Error('nobody to order')
  return { customers, services }
}
