import type { DocumentKind } from '../../contracts/documents'

type Issue = {
  kind: DocumentKind
  /** What a credit note takes back. */
  credits: 'invoice' | 'commission_invoice' | null
  /** The seller's place in the list of sellers who ever invoiced. */
  sellerCode: number
  issuedAt: Date
  timeZone: string
}

/**
 * The series a document is numbered in: `2K-R-2026` for receipts, `2K-C-2026` and `2K-CA-2026` for
 * commission invoices and their credit notes, `V00042-2026` and `V00042-A-2026` for those in the
 * name of a seller. The year is the issuer's own, by the clock of their country.
 */
export const seriesOf = (issue: Issue): string => {
  const year = yearIn(issue.issuedAt, issue.timeZone)
  const seller = `V${String(issue.sellerCode).padStart(5, '0')}`
  switch (issue.kind) {
    case 'receipt':
      return `2K-R-${year}`
    case 'invoice':
      return `${seller}-${year}`
    case 'commission_invoice':
      return `2K-C-${year}`
    case 'credit_note':
      return issue.credits === 'invoice' ? `${seller}-A-${year}` : `2K-CA-${year}`
  }
}

/** `2K-R-2026-000001`: six digits at least, so that numbers sort as they count. */
export const documentNumber = (series: string, sequence: number): string =>
  `${series}-${String(sequence).padStart(6, '0')}`

/** Each costs more to make than all the rest of a document's number. */
const calendars = new Map<string, Intl.DateTimeFormat>()

const yearIn = (moment: Date, timeZone: string): string => {
  const known = calendars.get(timeZone)
  const calendar = known ?? new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  if (known === undefined) calendars.set(timeZone, calendar)
  return calendar.format(moment)
}
