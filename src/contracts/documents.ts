import { z } from 'zod'
import { Locale } from './locale'
import { AmountMinor, Currency } from './money'
import { PaymentMethod } from './orders'

/**
 * What the customer paid; what the seller did for it; what the platform takes for that; what is
 * taken back of one of the last two.
 */
export const DocumentKind = z.enum(['receipt', 'invoice', 'commission_invoice', 'credit_note'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** A document in a list. */
export const DocumentRow = z.object({
  id: z.string(),
  kind: DocumentKind,
  number: z.string(),
  issuedAt: z.string(),
  totalMinor: AmountMinor,
  currency: Currency,
  orderId: z.string(),
  orderNumber: z.string(),
  /** Of a credit note: which invoice it takes back. */
  credits: z.object({ kind: DocumentKind, number: z.string() }).nullable(),
  /** Where its PDF is downloaded. */
  url: z.string(),
})
export type DocumentRow = z.infer<typeof DocumentRow>

/** Who issues or receives a document, as they were on that day. */
export const DocumentParty = z.object({
  /** The company's name, else the person's. */
  name: z.string(),
  /** The name they have on the marketplace, when it is another one. */
  knownAs: z.string().nullable(),
  address: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  taxNumber: z.string().nullable(),
  isVatRegistered: z.boolean(),
})
export type DocumentParty = z.infer<typeof DocumentParty>

export const DocumentLine = z.object({
  /** What the line is; its words come from the language of the document. */
  code: z.enum([
    'package',
    'extra',
    'milestone',
    'revision',
    'discount',
    'service_fee',
    'service_fee_tax',
    'not_invoiced',
    'commission',
    'credit',
  ]),
  /** The name it was sold under, where it has one. */
  name: z.string().nullable(),
  quantity: z.int().nullable(),
  unitMinor: z.int().nullable(),
  /** Negative for what is taken off. */
  totalMinor: z.int(),
  /** The rate behind the amount, where there is one. */
  bps: z.int().nullable(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

/** Everything a document says, frozen when it is issued. Amounts in its currency's minor units. */
export const DocumentContent = z.object({
  issuer: DocumentParty,
  recipient: DocumentParty,
  /** The marketplace: it issues invoices in the name of sellers, and answers questions. */
  platform: DocumentParty.extend({ brand: z.string(), email: z.string() }),
  order: z.object({ number: z.string(), title: z.string(), placedAt: z.string() }),
  lines: z.array(DocumentLine),
  totalMinor: AmountMinor,
  /** `included`: the total contains it; `added`: it is a line; `none`: not charged, and why. */
  tax: z.object({
    kind: z.enum(['included', 'added', 'none']),
    bps: z.int(),
    amountMinor: AmountMinor,
  }),
  /** The part of the total that the platform pays for the customer. */
  subsidyMinor: AmountMinor,
  paid: z.object({ method: PaymentMethod, at: z.string() }).nullable(),
  credits: z
    .object({
      kind: z.enum(['invoice', 'commission_invoice']),
      number: z.string(),
      issuedAt: z.string(),
    })
    .nullable(),
  /** The zone of its dates. */
  timeZone: z.string(),
})
export type DocumentContent = z.infer<typeof DocumentContent>

/** A document as it was issued. */
export const IssuedDocument = z.object({
  id: z.string(),
  kind: DocumentKind,
  number: z.string(),
  issuedAt: z.string(),
  locale: Locale,
  currency: Currency,
  content: DocumentContent,
})
export type IssuedDocument = z.infer<typeof IssuedDocument>
