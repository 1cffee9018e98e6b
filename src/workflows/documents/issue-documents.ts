import type { Ctx, Tx } from '../../context'
import { documentContent, type CreditedInvoice } from '../../domain/documents/document-content'
import { dueDocuments, type DueDocument } from '../../domain/documents/due-documents'
import { seriesOf } from '../../domain/documents/series'
import { timeZoneOf } from '../../domain/documents/time-zone-of'
import { readDocumentFacts, type OrderForDocuments } from '../../store/documents/document-facts'
import { insertDocument, lockDocumentsOf, sellerCode } from '../../store/documents/insert-document'
import { readOrderBooks, type StoredDocument } from '../../store/documents/order-books'
import { failpoint } from '../../store/failpoint'
import { inTransaction } from '../../store/in-transaction'

/**
 * Issues the documents that the movements of an order's money call for and that it does not have
 * yet: each in a transaction of its own, which takes its number and stores it, or does neither.
 * Idempotent; safe to run concurrently and to be killed anywhere. Returns the numbers issued now.
 * `until`: later movements are left for another time.
 */
export const issueDocuments = async (
  ctx: Ctx,
  { orderId, until = null }: { orderId: string; until?: Date | null },
): Promise<string[]> => {
  const issued: string[] = []
  for (;;) {
    const next = await inTransaction(ctx.db, (tx) => issueNext(ctx, tx, { orderId, until }))
    if (next === null) return issued
    await failpoint('issue-document:committed')
    issued.push(next.number)
    if (next.isLast) return issued
  }
}

const issueNext = async (
  ctx: Ctx,
  tx: Tx,
  { orderId, until }: { orderId: string; until: Date | null },
): Promise<{ number: string; isLast: boolean } | null> => {
  await lockDocumentsOf(tx, orderId)
  const order = await readDocumentFacts(tx, orderId)
  if (order === null) return null
  const { movements, documents } = await readOrderBooks(tx, { orderId, until })
  const supplementIds = order.facts.parts
    .filter(({ kind }) => kind === 'revision')
    .map(({ id }) => id)
  const [due, ...others] = dueDocuments({ movements, documents, supplementIds })
  if (due === undefined) return null
  const number = await issue(tx, { due, order, documents, orderId, issuedAt: ctx.clock() })
  // An invoice may be followed by its credit note; nothing ever follows from a receipt.
  return { number, isLast: others.length === 0 && due.kind === 'receipt' }
}

type Issue = {
  due: DueDocument
  order: OrderForDocuments
  documents: readonly StoredDocument[]
  orderId: string
  issuedAt: Date
}

const issue = async (
  tx: Tx,
  { due, order, documents, orderId, issuedAt }: Issue,
): Promise<string> => {
  const { facts, customerId, sellerId, locale, currency } = order
  const credits = due.kind === 'credit_note' ? due.credits : null
  const isSellers = (credits?.kind ?? due.kind) === 'invoice'
  const timeZone = timeZoneOf((isSellers ? facts.seller : facts.platform).country)
  const credited = credits === null ? null : creditedInvoice(credits.id, documents)
  const series = seriesOf({
    kind: due.kind,
    credits: credits?.kind ?? null,
    sellerCode: isSellers ? await sellerCode(tx, sellerId) : 0,
    issuedAt,
    timeZone,
  })
  return insertDocument(tx, {
    kind: due.kind,
    series,
    orderId,
    reason: due.reason,
    customerId,
    sellerId,
    creditsId: credits?.id ?? null,
    issuedAt,
    locale,
    currency,
    content: documentContent(due, facts, { timeZone, credited }),
  })
}

const creditedInvoice = (
  id: string,
  documents: readonly StoredDocument[],
): CreditedInvoice | null => {
  const invoice = documents.find((document) => document.id === id)
  if (invoice === undefined) return null
  const creditedTaxMinor = documents
    .filter(({ creditsId }) => creditsId === id)
    .reduce((sum, { taxMinor }) => sum + taxMinor, 0)
  return { invoice, creditedTaxMinor }
}
