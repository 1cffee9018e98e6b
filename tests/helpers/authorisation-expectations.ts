import type { SpecimenLabel } from './specimen-ids.ts'

/** Everyone who may ask, each with the rows that are `theirs` (see authorisation-specimens.ts). */
export const roles = [
  'anonymous',
  'customer',
  'seller',
  'suspended',
  'moderator',
  'support',
  'finance',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** Which rows a role reaches; `true` and `false` where an operation has no row yet. */
export type Reach = readonly SpecimenLabel[] | boolean
export type Decision = Record<Role, Reach>

/**
 * Nobody reaches anything unless it is written here. An operation or a collection that is missing
 * below fails the test: somebody has to decide.
 */
const decide = (grants: Partial<Record<Role, Reach>>): Decision => ({
  anonymous: [],
  customer: [],
  seller: [],
  suspended: [],
  moderator: [],
  support: [],
  finance: [],
  admin: [],
  ...grants,
})

const staff = (reach: Reach, ...who: Role[]) =>
  Object.fromEntries((['admin', ...who] as const).map((role) => [role, reach]))
const everyone = (reach: Reach) =>
  Object.fromEntries(roles.map((role) => [role, reach])) as Decision

const both = ['theirs', 'others'] as const
const own = ['theirs'] as const
const all = ['theirs', 'others', 'theirs hidden', 'others hidden'] as const
const parties = { customer: own, seller: own }

const nobody = decide({})
const allStaff = ['moderator', 'support', 'finance'] as const
/** Rows that only src/store writes. */
const writtenByStore = { create: nobody, update: nobody, delete: nobody }
const signIn = { admin: nobody, unlock: nobody }

export const expectations: Record<string, Record<string, Decision>> = {
  briefs: {
    ...writtenByStore,
    read: decide({ customer: own, ...staff(both, 'moderator', 'support') }),
  },
  categories: {
    create: decide(staff(true, 'moderator')),
    read: everyone(both),
    update: decide(staff(both, 'moderator')),
    delete: decide(staff(both)),
  },
  chargebacks: { ...writtenByStore, read: decide(staff(both, 'finance', 'support')) },
  'commission-rules': {
    create: decide(staff(true, 'finance')),
    read: decide(staff(both, 'finance')),
    update: decide(staff(both, 'finance')),
    delete: nobody,
  },
  coupons: {
    create: decide(staff(true, 'finance')),
    // A seller sees the ones they bear.
    read: decide({ seller: own, ...staff(both, 'finance', 'support') }),
    update: decide(staff(both, 'finance')),
    delete: nobody,
  },
  conversations: {
    ...writtenByStore,
    read: decide({ ...parties, ...staff(both, 'moderator', 'support') }),
  },
  deliveries: {
    ...writtenByStore,
    read: decide({ ...parties, ...staff(both, 'moderator', 'support') }),
  },
  disputes: {
    ...writtenByStore,
    // The two sides read theirs on the page of their order.
    read: decide(staff(both, 'finance', 'moderator', 'support')),
  },
  documents: { ...writtenByStore, read: decide(staff(both, 'finance', 'support')) },
  events: { ...writtenByStore, read: decide(staff(both, ...allStaff)) },
  files: {
    ...writtenByStore,
    // Not scanned yet: nobody but staff.
    read: decide({ ...parties, ...staff(all, 'moderator', 'support') }),
  },
  media: {
    create: decide(staff(true, 'moderator', 'support')),
    read: everyone(both),
    update: decide(staff(both, 'moderator')),
    delete: nobody,
  },
  messages: {
    ...writtenByStore,
    read: decide({ ...parties, ...staff(both, 'moderator', 'support') }),
  },
  'moderation-cases': {
    ...writtenByStore,
    read: decide(staff(both, 'moderator', 'support')),
  },
  offers: { ...writtenByStore, read: decide({ ...parties, ...staff(both, ...allStaff) }) },
  orders: { ...writtenByStore, read: decide({ ...parties, ...staff(both, ...allStaff) }) },
  pages: {
    create: decide(staff(true, 'moderator')),
    read: everyone(both),
    update: decide(staff(both, 'moderator')),
    delete: decide(staff(both)),
  },
  promotions: {
    create: decide(staff(true, 'moderator')),
    read: decide(staff(both, 'moderator', 'support')),
    update: decide(staff(both, 'moderator')),
    // One that is over is history.
    delete: nobody,
  },
  payments: { ...writtenByStore, read: decide(staff(both, 'finance', 'support')) },
  'workflow-runs': { ...writtenByStore, read: decide(staff(both, 'finance', 'support')) },
  'payout-methods': {
    ...writtenByStore,
    read: decide({ seller: own, ...staff(both, 'finance') }),
  },
  payouts: { ...writtenByStore, read: decide({ seller: own, ...staff(both, 'finance') }) },
  'reconciliation-differences': { ...writtenByStore, read: decide(staff(both, 'finance')) },
  reviews: {
    create: nobody,
    // Not published: its author and staff.
    read: decide({
      ...everyone(both),
      customer: ['theirs', 'others', 'theirs hidden'],
      ...staff(all, ...allStaff),
    }),
    update: nobody,
    delete: decide(staff(all)),
  },
  sellers: {
    create: nobody,
    // Closed: its owner (here the customer) and staff.
    read: decide({
      ...everyone(both),
      customer: ['theirs', 'others', 'theirs hidden'],
      ...staff(all, ...allStaff),
    }),
    update: decide(staff(all, 'moderator', 'support')),
    delete: nobody,
  },
  services: {
    create: nobody,
    read: decide({
      ...everyone(both),
      seller: ['theirs', 'others', 'theirs hidden'],
      ...staff(all, ...allStaff),
    }),
    readVersions: decide({ seller: ['theirs hidden'], ...staff(all, ...allStaff) }),
    update: nobody,
    delete: decide(staff(all)),
  },
  staff: {
    ...signIn,
    admin: decide(staff(true, ...allStaff)),
    create: decide(staff(true)),
    read: decide(staff(both, ...allStaff)),
    // Others only by an administrator; oneself is tried separately.
    update: decide(staff(both)),
    delete: decide(staff(both)),
    unlock: decide(staff(true)),
  },
  users: {
    ...signIn,
    create: nobody,
    // The suspended user is one of the rows: `theirs hidden`.
    read: decide({ customer: own, ...staff(['theirs', 'others', 'theirs hidden'], ...allStaff) }),
    update: decide(staff(['theirs', 'others', 'theirs hidden'], 'support')),
    delete: nobody,
    unlock: decide(staff(true, 'support')),
  },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-migrations': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-locked-documents': {
    create: decide(staff(true, ...allStaff)),
    read: decide(staff([], ...allStaff)),
    update: decide(staff([], ...allStaff)),
    delete: decide(staff([], ...allStaff)),
  },
  'payload-preferences': {
    create: decide(staff(true, ...allStaff)),
    read: nobody,
    update: nobody,
    delete: nobody,
  },
}

export const globalExpectations: Record<string, Record<string, Decision>> = {
  settings: {
    read: decide(staff(true, ...allStaff)),
    readVersions: decide(staff(true, ...allStaff)),
    update: decide(staff(true)),
  },
}
