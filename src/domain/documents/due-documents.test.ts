import { describe, expect, test } from 'vitest'
import { dueDocuments, type KnownDocument, type Movement } from './due-documents'

const movement = (kind: Movement['kind'], amounts: Partial<Movement> = {}): Movement => ({
  kind,
  slice: 'whole',
  paidMinor: 0,
  sellerMinor: 0,
  commissionMinor: 0,
  ...amounts,
})
const known = (
  kind: KnownDocument['kind'],
  reason: string,
  totalMinor: number,
  creditsId: string | null = null,
): KnownDocument => ({ id: `${kind} ${reason}`, kind, reason, totalMinor, creditsId })

const captured = movement('capture', { paidMinor: 26_250 })
const released = movement('release', { sellerMinor: 21_250, commissionMinor: 3_750 })
const invoices = [
  known('receipt', 'capture:whole', 26_250),
  known('invoice', 'release:whole', 25_000),
  known('commission_invoice', 'release:whole', 3_750),
]
const due = (
  movements: Movement[],
  documents: KnownDocument[] = [],
  supplementIds: string[] = [],
) =>
  dueDocuments({ movements, documents, supplementIds }).map(({ kind, reason, totalMinor }) => ({
    kind,
    reason,
    totalMinor,
  }))

describe('documents follow the money', () => {
  test('a payment calls for a receipt of what was paid', () => {
    expect(due([captured])).toEqual([
      { kind: 'receipt', reason: 'capture:whole', totalMinor: 26_250 },
    ])
  })

  test('a release calls for the seller’s invoice and the commission’s', () => {
    expect(due([captured, released], invoices.slice(0, 1))).toEqual([
      { kind: 'invoice', reason: 'release:whole', totalMinor: 25_000 },
      { kind: 'commission_invoice', reason: 'release:whole', totalMinor: 3_750 },
    ])
  })

  test('what is there is not issued again', () => {
    expect(due([captured, released], invoices)).toEqual([])
  })

  test('no commission, no invoice for it', () => {
    const free = movement('release', { sellerMinor: 25_000 })
    expect(due([free]).map(({ kind }) => kind)).toEqual(['invoice'])
  })

  test('a reversal credits what it took back of both invoices, no more', () => {
    const back = movement('reversal', { sellerMinor: -8_500, commissionMinor: -1_500 })
    expect(due([captured, released, back], invoices)).toEqual([
      {
        kind: 'credit_note',
        reason: 'reversal:whole:invoice:release:whole',
        totalMinor: 10_000,
      },
      {
        kind: 'credit_note',
        reason: 'reversal:whole:commission_invoice:release:whole',
        totalMinor: 1_500,
      },
    ])
  })

  test('a chargeback after a reversal credits what is left', () => {
    const back = movement('reversal', { sellerMinor: -8_500, commissionMinor: -1_500 })
    const rest = movement('chargeback', { sellerMinor: -12_750, commissionMinor: -2_250 })
    const credited = [
      ...invoices,
      known('credit_note', 'reversal:whole:invoice:release:whole', 10_000, 'invoice release:whole'),
      known(
        'credit_note',
        'reversal:whole:commission_invoice:release:whole',
        1_500,
        'commission_invoice release:whole',
      ),
    ]
    expect(due([captured, released, back, rest], credited)).toEqual([
      {
        kind: 'credit_note',
        reason: 'chargeback:whole:invoice:release:whole',
        totalMinor: 15_000,
      },
      {
        kind: 'credit_note',
        reason: 'chargeback:whole:commission_invoice:release:whole',
        totalMinor: 2_250,
      },
    ])
  })

  test('a chargeback of the order leaves the invoices of supplements alone', () => {
    const taken = movement('chargeback', { sellerMinor: -21_250, commissionMinor: -3_750 })
    const documents = [...invoices, known('invoice', 'release:extra', 4_000)]
    expect(due([captured, released, taken], documents, ['extra']).map((one) => one.reason)).toEqual(
      [
        'chargeback:whole:invoice:release:whole',
        'chargeback:whole:commission_invoice:release:whole',
      ],
    )
  })

  test('money given back before anything was invoiced calls for nothing', () => {
    const taken = movement('chargeback')
    expect(due([captured, taken], invoices.slice(0, 1))).toEqual([])
  })
})
