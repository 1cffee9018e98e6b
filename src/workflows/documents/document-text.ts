import { createTranslator } from 'next-intl'
import type { DocumentLine, DocumentParty, IssuedDocument } from '../../contracts/documents'
import { messages } from '../../i18n/messages'
import { formatCountry, formatLongDate, formatMoney } from '../../i18n/format'
import { formatPercent } from '../../i18n/format-percent'

export type PartyText = { role: string; name: string; lines: string[] }
export type DocumentText = {
  brand: string
  title: string
  number: string
  issued: string
  parties: PartyText[]
  order: { line: string; title: string }
  heads: { item: string; quantity: string; unit: string; amount: string }
  lines: { name: string; quantity: string; unit: string; amount: string }[]
  totals: { label: string; amount: string; isTotal: boolean }[]
  paid: string | null
  mentions: string[]
  footer: string[]
}

type Values = Record<string, string>

/** Every word of a document in its own language, ready to be drawn. */
export const documentText = (document: IssuedDocument): DocumentText => {
  const { content, kind, locale } = document
  const t = translatorOf(document)
  const dayOf = (iso: string) => formatLongDate(iso, locale, content.timeZone)
  const isFeminine = kind === 'invoice' || kind === 'commission_invoice'
  return {
    brand: content.platform.brand,
    title: messages[locale].documents.kinds[kind],
    number: t('number', { number: document.number }),
    issued: t(isFeminine ? 'issuedInvoice' : 'issued', { date: dayOf(document.issuedAt) }),
    parties: partiesOf(document),
    order: {
      line: t('order', { number: content.order.number, date: dayOf(content.order.placedAt) }),
      title: content.order.title,
    },
    heads: { item: t('item'), quantity: t('quantity'), unit: t('unit'), amount: t('amount') },
    lines: content.lines.map((line) => lineText(document, line)),
    totals: totalsOf(document),
    paid: paidText(document),
    mentions: mentionsOf(document),
    footer: [
      [content.platform.name, ...partyLines(document, content.platform)].join(' · '),
      ...(content.platform.email === '' ? [] : [t('questions', { email: content.platform.email })]),
    ],
  }
}

const translatorOf = ({ locale, content }: IssuedDocument) => {
  const words = createTranslator({ locale, messages: messages[locale], namespace: 'documents.pdf' })
  const brand = content.platform.brand
  // Keys are made of codes; the values of all sentences are texts.
  return (key: string, values: Values = {}): string =>
    (words as unknown as (key: string, values: Values) => string)(key, { brand, ...values })
}

const money = ({ currency, locale }: IssuedDocument, amountMinor: number): string =>
  formatMoney({ amountMinor, currency }, locale)

/** Who stands on the seller's side and who on the other follows from what is invoiced. */
const partiesOf = (document: IssuedDocument): PartyText[] => {
  const { content, kind } = document
  const t = translatorOf(document)
  const invoiced = content.credits?.kind ?? kind
  const isSellers = invoiced === 'invoice'
  const of = (role: string, party: DocumentParty): PartyText => ({
    role,
    name: party.name,
    lines: partyLines(document, party),
  })
  return [
    of(t(isSellers ? 'fromSeller' : 'from'), content.issuer),
    of(t(invoiced === 'commission_invoice' ? 'toSeller' : 'to'), content.recipient),
  ]
}

const partyLines = (document: IssuedDocument, party: DocumentParty): string[] => {
  const t = translatorOf(document)
  const { knownAs, address, country, registrationNumber, taxNumber } = party
  const taxKey = party.isVatRegistered ? 'vatNumber' : 'taxNumber'
  return [
    ...(knownAs === null ? [] : [t('knownAs', { name: knownAs })]),
    ...(address ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(country === null ? [] : [formatCountry(country, document.locale)]),
    ...(registrationNumber === null ? [] : [t('registration', { number: registrationNumber })]),
    ...(taxNumber === null ? [] : [t(taxKey, { number: taxNumber })]),
  ]
}

const lineText = (document: IssuedDocument, line: DocumentLine) => {
  const t = translatorOf(document)
  const rate = line.bps === null ? '' : formatPercent(line.bps, document.locale)
  const key = line.code === 'commission' && line.bps !== null ? 'commissionRate' : line.code
  return {
    name: t(`lines.${key}`, { name: line.name ?? '', rate }),
    quantity: line.quantity === null ? '' : String(line.quantity),
    unit: line.unitMinor === null ? '' : money(document, line.unitMinor),
    amount: money(document, line.totalMinor),
  }
}

const totalsOf = (document: IssuedDocument): DocumentText['totals'] => {
  const { content, kind } = document
  const { totalMinor, tax, subsidyMinor } = content
  const t = translatorOf(document)
  const row = (label: string, amountMinor: number, isTotal = false) => ({
    label,
    amount: money(document, amountMinor),
    isTotal,
  })
  const isTaxed = tax.kind === 'included'
  const totalKeys = {
    receipt: 'totalPaid',
    invoice: isTaxed ? 'totalTaxed' : 'total',
    commission_invoice: isTaxed ? 'totalTaxed' : 'total',
    credit_note: 'totalCredited',
  }
  return [
    ...(isTaxed
      ? [
          row(t('net'), totalMinor - tax.amountMinor),
          row(t('tax', { rate: formatPercent(tax.bps, document.locale) }), tax.amountMinor),
        ]
      : []),
    row(t(totalKeys[kind]), totalMinor, true),
    ...(subsidyMinor > 0
      ? [
          row(t('subsidy'), subsidyMinor),
          row(t('customerShare'), Math.max(0, totalMinor - subsidyMinor)),
        ]
      : []),
    ...(kind === 'invoice' || kind === 'commission_invoice' ? [row(t('settled'), 0)] : []),
  ]
}

const paidText = (document: IssuedDocument): string | null => {
  const { paid, timeZone } = document.content
  if (paid === null) return null
  const t = translatorOf(document)
  const date = formatLongDate(paid.at, document.locale, timeZone)
  return t('paid', { date, method: t(`methods.${paid.method}`) })
}

const mentionsOf = (document: IssuedDocument): string[] => {
  const { content, kind, locale } = document
  const t = translatorOf(document)
  const { credits, issuer } = content
  const invoiced = credits?.kind ?? kind
  const isSellers = invoiced === 'invoice'
  return [
    ...(isSellers ? [t('mentions.onBehalf', { seller: issuer.name })] : []),
    ...(credits === null
      ? []
      : [
          t('creditsLine', {
            number: credits.number,
            date: formatLongDate(credits.issuedAt, locale, content.timeZone),
          }),
        ]),
    taxMention(document),
    t(settlementMention(document)),
  ]
}

const taxMention = (document: IssuedDocument): string => {
  const { content, kind, locale } = document
  const t = translatorOf(document)
  const { tax, issuer } = content
  if (tax.kind !== 'none') {
    const rate = formatPercent(tax.bps, locale)
    return t(tax.kind === 'included' ? 'mentions.vatIncluded' : 'mentions.vatAdded', { rate })
  }
  if (kind === 'receipt') return t('mentions.noVatReceipt')
  return t(issuer.country === 'FR' ? 'mentions.noVatFrance' : 'mentions.noVat')
}

const settlementMention = ({ content, kind }: IssuedDocument): string => {
  switch (kind) {
    case 'receipt':
      return 'mentions.receipt'
    case 'invoice':
      return 'mentions.settled'
    case 'commission_invoice':
      return 'mentions.commission'
    case 'credit_note':
      return content.credits?.kind === 'invoice' ? 'mentions.credit' : 'mentions.creditCommission'
  }
}
