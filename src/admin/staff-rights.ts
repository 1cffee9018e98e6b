import type { StaffRole } from '../context'

/**
 * Who opens each page of ours in the admin, beside administrators, who open all of them. A
 * document's page follows who may read its collection; tests hold both against each other.
 */
export const pageRoles = {
  books: ['finance'],
  chargebacks: ['finance', 'support'],
  coupons: ['finance', 'support'],
  disputes: ['support', 'moderator', 'finance'],
  documents: ['finance', 'support'],
  'moderation-cases': ['moderator', 'support'],
  orders: ['support', 'finance', 'moderator'],
  payouts: ['finance'],
  'reconciliation-differences': ['finance'],
  services: ['moderator', 'support', 'finance'],
  vitals: ['support', 'moderator'],
  'workflow-runs': ['support', 'finance'],
} as const satisfies Record<string, readonly StaffRole[]>
export type StaffPage = keyof typeof pageRoles

/**
 * Who is shown the button of each act, by the end of its path under /api/v1/staff. The workflow
 * behind it decides for itself; tests hold both against each other.
 */
export const actRoles = {
  'cases/decision': ['moderator'],
  'orders/open-dispute': ['support', 'moderator'],
  'orders/decide-dispute': ['support', 'moderator'],
  'orders/add-statement': ['support', 'moderator'],
  'orders/approve-decision': ['support', 'moderator', 'finance'],
  'orders/refuse-decision': ['support', 'moderator', 'finance'],
  'payouts/approve': ['finance'],
  'payouts/reject': ['finance'],
  'payouts/retry': ['finance'],
  'chargebacks/notes': ['finance', 'support'],
  'chargebacks/close': ['finance', 'support'],
  'reconciliation/resolve': ['finance'],
  'ledger/audit': ['finance'],
  'runs/retry': [],
} as const satisfies Record<string, readonly StaffRole[]>
export type StaffAct = keyof typeof actRoles

/** Whether a role opens a page. */
export const opens = (role: StaffRole, page: StaffPage): boolean => holds(role, pageRoles[page])

/** Whether a role is shown the button of an act. */
export const mayDo = (role: StaffRole, act: StaffAct): boolean => holds(role, actRoles[act])

const holds = (role: StaffRole, roles: readonly StaffRole[]): boolean =>
  role === 'admin' || roles.includes(role)
