import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import type { StaffRole } from '../context'

type Request = Pick<PayloadRequest, 'user'>

/** The role of the staff member asking, or null for everyone else. */
export const staffRole = ({ user }: Request): StaffRole | null =>
  user?.collection === 'staff' ? user.role : null

/** The id of the customer or seller asking, or null for everyone else. */
export const userId = ({ user }: Request): string | null =>
  user?.collection === 'users' && user.status === 'active' ? user.id : null

const holds = (req: Request, roles: readonly StaffRole[]) => {
  const role = staffRole(req)
  return role !== null && (role === 'admin' || roles.includes(role))
}

export const nobody: Access = () => false
export const anyone: Access = () => true
export const anyStaff: Access = ({ req }) => staffRole(req) !== null
/** Staff holding one of the roles; admins hold all of them. */
export const staffWith =
  (...roles: StaffRole[]): Access =>
  ({ req }) =>
    holds(req, roles)

export const fieldNobody: FieldAccess = () => false
export const fieldAnyStaff: FieldAccess = ({ req }) => staffRole(req) !== null
export const fieldStaffWith =
  (...roles: StaffRole[]): FieldAccess =>
  ({ req }) =>
    holds(req, roles)

/** Rows that match at least one of the conditions. */
export const anyOf = (...conditions: Where[]): Where => ({ or: conditions })
/** Rows that match all of the conditions. */
export const allOf = (...conditions: Where[]): Where => ({ and: conditions })

/** Staff with a role see everything; a user sees what `own` selects; nobody else sees anything. */
export const staffOrOwn =
  (roles: readonly StaffRole[], own: (id: string) => Where): Access =>
  ({ req }) => {
    if (holds(req, roles)) return true
    const id = userId(req)
    return id === null ? false : own(id)
  }

/** Staff see everything; the public sees what `open` selects, users also their own. */
export const publicOrOwn =
  (open: Where, own?: (id: string) => Where): Access =>
  ({ req }) => {
    if (staffRole(req) !== null) return true
    const id = userId(req)
    return id === null || own === undefined ? open : { or: [open, own(id)] }
  }
