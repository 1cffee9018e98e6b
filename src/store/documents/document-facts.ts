import { sql } from '@payloadcms/db-postgres'
import { z } from 'zod'
import type { Db, Tx } from '../../context'
import { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { PaymentMethod, Quote } from '../../contracts/orders'
import type { DocumentFacts } from '../../domain/documents/document-content'
import { platformTax } from '../../domain/pricing/tax-rates'

const text = z.string().nullable()

const Row = z.object({
  number: z.string(),
  title: z.string(),
  placedAt: z.string(),
  quote: Quote,
  locale: Locale,
  currency: Currency,
  customerId: z.string(),
  customer: z.object({
    name: z.string(),
    company: text,
    address: text,
    country: text,
    taxNumber: text,
  }),
  sellerId: z.string(),
  seller: z.object({
    name: z.string(),
    company: text,
    displayName: z.string(),
    address: text,
    city: text,
    country: z.string(),
    registrationNumber: text,
    vatNumber: text,
  }),
  parts: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['milestone', 'revision']),
      name: text,
      soldMinor: z.number(),
      subsidyMinor: z.number(),
      serviceFeeMinor: z.number(),
      taxMinor: z.number(),
    }),
  ),
  payments: z.array(
    z.object({ slice: z.string(), paid: z.object({ method: PaymentMethod, at: z.string() }) }),
  ),
  company: z
    .object({
      brand: z.string(),
      email: z.string(),
      legalName: text,
      address: text,
      country: z.string(),
      registrationNumber: text,
      vatNumber: text,
      taxRegistrations: z
        .array(z.object({ country: z.string(), rateBps: z.number() }))
        .nullable()
        .transform((registrations) => registrations ?? []),
    })
    .nullable(),
})

/** The people and prices of an order, as its documents state them, and whom they belong to. */
export type OrderForDocuments = {
  customerId: string
  sellerId: string
  locale: Locale
  currency: Currency
  facts: DocumentFacts
}

/** Reads them as they are today; null when there is no such order. */
export const readDocumentFacts = async (
  db: Db | Tx,
  orderId: string,
): Promise<OrderForDocuments | null> => {
  const { rows } = await db.execute(select(orderId))
  if (rows[0] === undefined) return null
  const row = Row.parse(rows[0])
  const registrations = row.company?.taxRegistrations ?? []
  const { number, title, placedAt, quote, parts, payments } = row
  return {
    customerId: row.customerId,
    sellerId: row.sellerId,
    locale: row.locale,
    currency: row.currency,
    facts: {
      order: { number, title, placedAt, quote },
      customer: customerParty(row),
      seller: sellerParty(row),
      platform: platformParty(row),
      parts,
      payments,
      commissionTaxBps: platformTax(row.seller.country, registrations).taxBps,
    },
  }
}

const customerParty = ({ customer }: z.infer<typeof Row>): DocumentFacts['customer'] => ({
  name: customer.company ?? customer.name,
  knownAs: customer.company === null ? null : customer.name,
  address: customer.address,
  country: customer.country,
  registrationNumber: null,
  taxNumber: customer.taxNumber,
  isVatRegistered: false,
})

const sellerParty = ({ seller, quote }: z.infer<typeof Row>): DocumentFacts['seller'] => {
  const name = seller.company ?? seller.name
  return {
    name,
    knownAs: seller.displayName === name ? null : seller.displayName,
    address: seller.address ?? seller.city,
    country: seller.country,
    registrationNumber: seller.registrationNumber,
    taxNumber: seller.vatNumber,
    isVatRegistered: quote.sellerTaxBps > 0,
  }
}

const platformParty = ({ company }: z.infer<typeof Row>): DocumentFacts['platform'] => {
  const brand = company?.brand ?? '2Krika'
  const name = company?.legalName ?? brand
  return {
    name,
    knownAs: null,
    address: company?.address ?? null,
    country: company?.country ?? null,
    registrationNumber: company?.registrationNumber ?? null,
    taxNumber: company?.vatNumber ?? null,
    isVatRegistered: (company?.taxRegistrations.length ?? 0) > 0,
    brand,
    email: company?.email ?? '',
  }
}

/** Empty text is as good as none. */
const filled = (column: string) => sql.raw(`nullif(btrim(${column}), '')`)

const select = (orderId: string) => sql`
  select o.number, o.service_title as title, to_json(o.placed_at) #>> '{}' as "placedAt", o.quote,
    o.locale, o.currency, o.customer_id as "customerId", o.seller_id as "sellerId",
    json_build_object('name', c.name, 'company', ${filled('c.billing_company_name')},
      'address', ${filled('c.billing_address')}, 'country', ${filled('c.country')},
      'taxNumber', ${filled('c.billing_tax_number')}) as customer,
    json_build_object('name', u.name, 'company', ${filled('s.billing_company_name')},
      'displayName', s.display_name, 'address', ${filled('s.billing_address')},
      'city', ${filled('s.city')}, 'country', s.country,
      'registrationNumber', ${filled('s.billing_registration_number')},
      'vatNumber', ${filled('s.vat_number')}) as seller,
    coalesce((select json_agg(part) from (
      select id, 'milestone' as kind, title as name,
        (seller_net_minor + commission_minor)::float8 as "soldMinor",
        subsidy_minor::float8 as "subsidyMinor", service_fee_minor::float8 as "serviceFeeMinor",
        tax_minor::float8 as "taxMinor"
      from core.order_milestones where order_id = o.id
      union all
      select id, 'revision', null, (seller_net_minor + commission_minor)::float8, 0,
        service_fee_minor::float8, tax_minor::float8
      from core.order_supplements where order_id = o.id) part), '[]') as parts,
    coalesce((select json_agg(json_build_object('slice', x.slice,
        'paid', json_build_object('method', p.method, 'at', to_json(p.succeeded_at) #>> '{}')))
      from core.payment_slices x join payments p on p.id = x.payment_id
      where x.order_id = o.id and p.succeeded_at is not null), '[]') as payments,
    (select json_build_object('brand', name, 'email', support_email,
        'legalName', ${filled('company_legal_name')}, 'address', ${filled('company_address')},
        'country', company_country, 'registrationNumber',
        ${filled('company_registration_number')}, 'vatNumber', ${filled('company_vat_number')},
        'taxRegistrations', fees_tax_registrations) from settings limit 1) as company
  from orders o
  join users c on c.id = o.customer_id
  join sellers s on s.id = o.seller_id
  join users u on u.id = s.user_id
  where o.id = ${orderId}`
