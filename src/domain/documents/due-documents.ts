import { sumMinor } from '../money/minor-units'

/** What one posting of the ledger did to an order's money, in minor units. */
export type Movement = {
  kind: 'capture' | 'release' | 'split' | 'reversal' | 'chargeback'
  slice: string
  /** What the customer paid with it. */
  paidMinor: number
  /** What it gave the seller and the platform's commission, or took back from them (negative). */
  sellerMinor: number
  commissionMinor: number
}

/** A document that the order has. `reason` names the movement it stands for. */
export type KnownDocument = {
  id: string
  kind: 'receipt' | 'invoice' | 'commission_invoice' | 'credit_note'
  reason: string
  totalMinor: number
  creditsId: string | null
}

type Invoice = 'invoice' | 'commission_invoice'
type Due = { slice: string; reason: string; totalMinor: number }
export type DueCredit = Due & {
  kind: 'credit_note'
  credits: { id: string; kind: Invoice }
  /** It takes back all that was left of its invoice. */
  isRest: boolean
}
export type DueDocument = (Due & { kind: 'receipt' | Invoice; isPart: boolean }) | DueCredit

type Books = {
  movements: readonly Movement[]
  documents: readonly KnownDocument[]
  /** Slices that were paid for apart: a chargeback of the order does not touch them. */
  supplementIds: readonly string[]
}

/**
 * The documents that the movements of an order call for and that it does not have yet, in the order
 * of the movements. A receipt for what was paid; an invoice for what the seller earned before
 * commission, one for the commission; credit notes for what of these was taken back. An invoice
 * covers only what was kept, so a refund before it needs none. Those that credit an invoice which is
 * itself missing appear once that one is issued: ask again after issuing.
 */
export const dueDocuments = ({ movements, documents, supplementIds }: Books): DueDocument[] => {
  const has = (kind: KnownDocument['kind'], reason: string) =>
    documents.some((document) => document.kind === kind && document.reason === reason)
  return movements
    .flatMap((movement) => documentsOf(movement, { movements, documents, supplementIds }))
    .filter((due) => due.totalMinor > 0 && !has(due.kind, due.reason))
}

const documentsOf = (movement: Movement, books: Books): DueDocument[] => {
  const { kind, slice } = movement
  const reason = `${kind}:${slice}`
  const { paidMinor, sellerMinor, commissionMinor } = movement
  switch (kind) {
    case 'capture':
      return [{ kind: 'receipt', slice, reason, totalMinor: paidMinor, isPart: false }]
    case 'release':
    case 'split':
      return [
        {
          kind: 'invoice',
          slice,
          reason,
          totalMinor: sumMinor([sellerMinor, commissionMinor]),
          isPart: kind === 'split',
        },
        {
          kind: 'commission_invoice',
          slice,
          reason,
          totalMinor: commissionMinor,
          isPart: kind === 'split',
        },
      ]
    case 'reversal':
    case 'chargeback':
      return creditsOf(movement, books)
  }
}

/** What was taken back, from the invoices it belongs to: the last one first. */
const creditsOf = (
  movement: Movement,
  { movements, documents, supplementIds }: Books,
): DueDocument[] => {
  const takesBack = (slice: string) =>
    movement.kind === 'reversal' || movement.slice !== 'whole'
      ? slice === movement.slice
      : !supplementIds.includes(slice)
  const credit = (kind: Invoice, backMinor: number): DueDocument[] => {
    let left = backMinor
    return documents
      .filter((invoice) => invoice.kind === kind && takesBack(sliceOf(invoice.reason)))
      .toReversed()
      .map((invoice): DueCredit => {
        const slice = sliceOf(invoice.reason)
        const reason = `${movement.kind}:${movement.slice}:${kind}:${invoice.reason}`
        const openMinor = openOf(invoice, { documents, except: reason })
        const totalMinor = Math.min(left, openMinor)
        left -= totalMinor
        return {
          kind: 'credit_note',
          slice,
          reason,
          totalMinor,
          credits: { id: invoice.id, kind },
          isRest: totalMinor === openMinor,
        }
      })
  }
  // A bank that took the order in parts posted less with the last one: all that was left is gone.
  const taken =
    movement.kind === 'chargeback'
      ? movements.filter(({ kind, slice }) => kind !== 'chargeback' && takesBack(slice))
      : [movement]
  const given = (of: (one: Movement) => number) => Math.abs(sumMinor(taken.map(of)))
  const commissionMinor = given((one) => one.commissionMinor)
  return [
    ...credit('invoice', sumMinor([commissionMinor, given((one) => one.sellerMinor)])),
    ...credit('commission_invoice', commissionMinor),
  ]
}

const sliceOf = (reason: string): string => reason.slice(reason.indexOf(':') + 1)

/** What of an invoice has not been credited by another movement. */
const openOf = (
  invoice: KnownDocument,
  { documents, except }: { documents: readonly KnownDocument[]; except: string },
): number =>
  documents
    .filter(({ creditsId, reason }) => creditsId === invoice.id && reason !== except)
    .reduce((open, { totalMinor }) => open - totalMinor, invoice.totalMinor)
