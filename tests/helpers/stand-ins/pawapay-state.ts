import { randomUUID } from 'node:crypto'

export type Kind = 'deposit' | 'checkout' | 'refund' | 'payout'

/** A record as the API answers it, with what the stand-in plans for it. */
export type PawaRecord = {
  kind: Kind
  id: string
  fields: Record<string, unknown> & { status: string; amount: string; currency: string }
  /** How often it may still be read before it comes to its end; null: it never does by itself. */
  looksLeft: number | null
  endsAs: 'COMPLETED' | 'FAILED'
  completedAt: Date | null
}

export class PawaRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

export const openPawaState = (
  announce: (record: PawaRecord) => void,
): {
  records: Map<string, PawaRecord>
  add: (
    record: Omit<PawaRecord, 'completedAt' | 'looksLeft' | 'endsAs'> & Partial<PawaRecord>,
  ) => PawaRecord
  end: (record: PawaRecord, status: 'COMPLETED' | 'FAILED', failureCode?: string) => void
  get: (kind: Kind, id: string) => PawaRecord | undefined
} => {
  const records = new Map<string, PawaRecord>()
  return {
    records,
    add: (record) => {
      const full: PawaRecord = {
        completedAt: null,
        looksLeft: null,
        endsAs: 'COMPLETED',
        ...record,
      }
      records.set(`${record.kind}/${record.id}`, full)
      return full
    },
    end: (record, status, failureCode = 'OTHER_ERROR') => {
      record.fields.status = status
      record.completedAt = new Date()
      if (status === 'COMPLETED') record.fields.providerTransactionId = randomUUID().slice(0, 8)
      else record.fields.failureReason = { failureCode, failureMessage: 'said by the operator' }
      announce(record)
    },
    get: (kind, id) => records.get(`${kind}/${id}`),
  }
}

export type PawaState = ReturnType<typeof openPawaState>

/** `[{ a: 1 }, { b: 2 }]` as requests carry it, `{ a: 1, b: 2 }` as answers do. */
export const metadataOf = (list: readonly Record<string, unknown>[] | undefined) =>
  Object.assign({}, ...(list ?? [])) as Record<string, unknown>

export const records = (state: PawaState, kind: Kind): PawaRecord[] =>
  [...state.records.values()].filter((record) => record.kind === kind)
