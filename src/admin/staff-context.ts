import type { Payload } from 'payload'
import type { Ctx, Db, StaffRole, Viewer } from '../context'
import { adminLocale } from './admin-text'
import { opens, type StaffPage } from './staff-rights'

export type StaffContext = Pick<Ctx, 'db' | 'payload' | 'clock' | 'viewer'> & {
  viewer: Extract<Viewer, { kind: 'staff' }>
}

type Asked = {
  payload: Payload
  user?: { collection?: string; id: string | number; role?: StaffRole; name?: string } | null
  i18n: { language: string }
}

/**
 * What a page of the admin asks queries with. Payload renders components with all access, so each
 * one starts here: null for anyone who is no member of the staff, or not of a role that opens `page`.
 */
export const staffContext = (
  { payload, user, i18n }: Asked,
  page: StaffPage | 'any',
): StaffContext | null => {
  if (user?.collection !== 'staff' || user.role === undefined) return null
  if (page !== 'any' && !opens(user.role, page)) return null
  const { drizzle } = payload.db as unknown as { drizzle: Db }
  return {
    payload,
    db: drizzle,
    clock: () => new Date(),
    viewer: {
      kind: 'staff',
      id: String(user.id),
      role: user.role,
      name: user.name ?? '',
      locale: adminLocale(i18n.language),
    },
  }
}
