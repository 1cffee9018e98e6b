import { createHash } from 'node:crypto'
import { cast } from './cast.ts'

/**
 * Two of everything: one that Awa (customer) and Kofi (seller) are part of, one of Moussa and Fatou;
 * and what is not public of the things that usually are.
 */
export const specimenLabels = ['theirs', 'others', 'theirs hidden', 'others hidden'] as const
export type SpecimenLabel = (typeof specimenLabels)[number]

/** The id of a specimen; the same on every run. */
export const specimenId = (collection: string, label: SpecimenLabel): string => {
  const own = { theirs: { users: cast.awa, sellers: cast.kofiSeller, services: cast.service } }
  const known: Record<string, { id: string }> = label === 'theirs' ? own.theirs : knownOthers
  if (label === 'theirs' || label === 'others') {
    const found = known[collection]
    if (found !== undefined) return found.id
  }
  const hex = createHash('sha256').update(`${collection} ${label}`).digest('hex')
  return `019b0000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}

const knownOthers: Record<string, { id: string }> = {
  users: cast.moussa,
  sellers: cast.fatouSeller,
  staff: cast.admin,
  categories: cast.category,
}

/** Whom a side's specimens belong to. */
export const sides = {
  theirs: { customer: cast.awa.id, seller: cast.kofiSeller.id, sellerUser: cast.kofi.id },
  others: { customer: cast.moussa.id, seller: cast.fatouSeller.id, sellerUser: cast.fatou.id },
} as const
