import { notFound, redirect } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { staffContext, type StaffContext } from './staff-context'
import type { StaffPage } from './staff-rights'

/**
 * What a page of ours beside the collections begins with. Payload opens such pages for everybody:
 * whoever is signed out signs in first, and for the other roles the page does not exist.
 */
export const pageContext = (
  { payload, user, i18n }: PayloadRequest,
  { page, path }: { page: StaffPage; path: string },
): StaffContext => {
  if (user === null || user === undefined) {
    redirect(`/admin/login?redirect=${encodeURIComponent(path)}`)
  }
  return staffContext({ payload, user, i18n }, page) ?? notFound()
}
