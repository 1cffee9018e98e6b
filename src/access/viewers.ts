import type { StaffRole, Viewer } from '../context'
import { AppError } from '../domain/errors'

/**
 * The signed-in customer or seller.
 * @throws AppError account/sign-in-required for everyone else.
 */
export const requireUser = (viewer: Viewer): Extract<Viewer, { kind: 'user' }> => {
  if (viewer.kind !== 'user') throw new AppError('account/sign-in-required')
  return viewer
}

/**
 * A member of the staff, of one of the roles when some are given; administrators hold all of them.
 * @throws AppError account/sign-in-required or request/forbidden
 */
export const requireStaff = (
  viewer: Viewer,
  ...roles: StaffRole[]
): Extract<Viewer, { kind: 'staff' }> => {
  if (viewer.kind !== 'staff') throw new AppError('account/sign-in-required')
  const holds = roles.length === 0 || viewer.role === 'admin' || roles.includes(viewer.role)
  if (!holds) throw new AppError('request/forbidden')
  return viewer
}
