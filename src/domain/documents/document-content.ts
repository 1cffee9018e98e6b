import type {
  DocumentContent,
  DocumentLine,
  DocumentParty,
  IssuedDocument,
} from '../../contracts/documents'
import type { Quote } from '../../contracts/orders'
import { includedShare, sumMinor } from '../money/minor-units'
import type { DueCredit, DueDocument } from './due-documents'

/** A part of an order that has a price of its own. */
export type DocumentPart = {
  id: string
  kind: 'milestone' | 'revision'
  name: string | null
  /** What the seller sells with it. */
  soldMinor: number
  subsidyMinor: number
  serviceFeeMinor: number
  taxMinor: number
}

/** What the documents of an order are written from. */
export type DocumentFacts = {
  order: { number: string; title: string; placedAt: string; quote: Quote }
  customer: DocumentParty
  seller: DocumentParty
  platform: DocumentContent['platform']
  parts: readonly DocumentPart[]
  payments: readonly { slice: string; paid: NonNullable<DocumentContent['paid']> }[]
  /** The VAT contained in commissions of this seller's country; 0 where none is due. */
  commissionTaxBps: number
}

/** What a credit note needs to know of its invoice. */
export type CreditedInvoice = {
  invoice: Pick<IssuedDocument, 'number' | 'issuedAt' | 'content'>
  /** The tax that earlier credit notes have taken back. */
  creditedTaxMinor: number
}

type Written = Pick<
  DocumentContent,
  'issuer' | 'recipient' | 'lines' | 'tax' | 'subsidyMinor' | 'paid'
>

/** What a document says, complete but for its number. `timeZone` is the zone of its dates. */
export const documentContent = (
  due: DueDocument,
  facts: DocumentFacts,
  { timeZone, credited }: { timeZone: string; credited: CreditedInvoice | null },
): DocumentContent => {
  const { number, title, placedAt } = facts.order
  return {
    ...written(due, facts, credited),
    platform: facts.platform,
    order: { number, title, placedAt },
    totalMinor: due.totalMinor,
    credits:
      due.kind === 'credit_note' && credited !== null
        ? {
            kind: due.credits.kind,
            number: credited.invoice.number,
            issuedAt: credited.invoice.issuedAt,
          }
        : null,
    timeZone,
  }
}

const written = (
  due: DueDocument,
  facts: DocumentFacts,
  credited: CreditedInvoice | null,
): Written => {
  switch (due.kind) {
    case 'receipt':
      return receipt(due.slice, facts)
    case 'invoice':
      return invoice(due, facts)
    case 'commission_invoice':
      return commissionInvoice(due.totalMinor, facts)
    case 'credit_note':
      if (credited === null) throw new Error('a credit note without its invoice')
      return creditNote(due, credited)
  }
}

const line = (
  code: DocumentLine['code'],
  totalMinor: number,
  more: Partial<DocumentLine> = {},
): DocumentLine => ({
  code,
  name: null,
  quantity: null,
  unitMinor: null,
  bps: null,
  ...more,
  totalMinor,
})

const soldLines = ({ lines }: Quote): DocumentLine[] =>
  lines.map(({ kind, name, quantity, unitPriceMinor, totalMinor }) =>
    line(kind, totalMinor, { name, quantity, unitMinor: unitPriceMinor }),
  )

const partOf = (slice: string, { parts }: DocumentFacts): DocumentPart | null =>
  parts.find(({ id }) => id === slice) ?? null

/** Zero says nothing: lines of it are left out. */
const present = (lines: DocumentLine[]) => lines.filter(({ totalMinor }) => totalMinor !== 0)

const receipt = (slice: string, facts: DocumentFacts): Written => {
  const { quote } = facts.order
  const part = partOf(slice, facts)
  const { serviceFeeMinor, taxMinor } = part ?? quote
  const lines =
    part === null
      ? [...soldLines(quote), line('discount', -quote.discountMinor)]
      : [line(part.kind, part.soldMinor, { name: part.name })]
  const isTaxed = taxMinor > 0
  return {
    issuer: facts.platform,
    recipient: facts.customer,
    lines: present([
      ...lines,
      line('service_fee', serviceFeeMinor),
      line('service_fee_tax', taxMinor, { bps: quote.taxBps }),
    ]),
    tax: { kind: isTaxed ? 'added' : 'none', bps: quote.taxBps, amountMinor: taxMinor },
    subsidyMinor: 0,
    paid: facts.payments.find((payment) => payment.slice === slice)?.paid ?? null,
  }
}

const invoice = (
  { slice, totalMinor, isPart }: { slice: string; totalMinor: number; isPart: boolean },
  facts: DocumentFacts,
): Written => {
  const { quote } = facts.order
  const part = partOf(slice, facts)
  const sold =
    part === null
      ? [...soldLines(quote), line('discount', quote.subsidyMinor - quote.discountMinor)]
      : [line(part.kind, part.soldMinor, { name: part.name })]
  const soldMinor = sumMinor(sold.map((one) => one.totalMinor))
  return {
    issuer: facts.seller,
    recipient: facts.customer,
    lines: present([...sold, line('not_invoiced', totalMinor - soldMinor)]),
    tax: containedTax(totalMinor, quote.sellerTaxBps),
    subsidyMinor: isPart ? 0 : (part ?? quote).subsidyMinor,
    paid: null,
  }
}

const commissionInvoice = (totalMinor: number, facts: DocumentFacts): Written => {
  const { commissionBps } = facts.order.quote
  const bps = commissionBps > 0 ? commissionBps : null
  return {
    issuer: facts.platform,
    recipient: facts.seller,
    lines: [line('commission', totalMinor, { name: facts.order.title, bps })],
    tax: containedTax(totalMinor, facts.commissionTaxBps),
    subsidyMinor: 0,
    paid: null,
  }
}

/** Between the same two people, at the same rate; the last one takes back what tax is left. */
const creditNote = (
  { totalMinor, isRest }: DueCredit,
  { invoice: { number, content }, creditedTaxMinor }: CreditedInvoice,
): Written => {
  const { issuer, recipient, tax } = content
  const restMinor = tax.amountMinor - creditedTaxMinor
  const shareMinor = Math.min(restMinor, includedShare(totalMinor, tax.bps))
  return {
    issuer,
    recipient,
    lines: [line('credit', totalMinor, { name: number })],
    tax: { ...tax, amountMinor: isRest ? restMinor : shareMinor },
    subsidyMinor: 0,
    paid: null,
  }
}

const containedTax = (totalMinor: number, bps: number): DocumentContent['tax'] =>
  bps === 0
    ? { kind: 'none', bps, amountMinor: 0 }
    : { kind: 'included', bps, amountMinor: includedShare(totalMinor, bps) }
