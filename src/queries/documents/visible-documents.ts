import { sql } from '@payloadcms/db-postgres'
import type { Viewer } from '../../context'
import { ofCustomer, ofSeller } from './document-rows'

/**
 * Which documents somebody sees, as a condition on `documentRows`: both sides those of their own
 * orders, staff of finance and support all of them, everybody else none.
 */
export const visibleDocuments = (viewer: Viewer) => {
  switch (viewer.kind) {
    case 'user':
      return sql`((d.customer_id = ${viewer.id} and ${ofCustomer})
        or (s.user_id = ${viewer.id} and ${ofSeller}))`
    case 'staff':
      return viewer.role === 'moderator' ? sql`false` : sql`true`
    case 'system':
      return sql`true`
    case 'anonymous':
      return sql`false`
  }
}
