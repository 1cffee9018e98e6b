import type { SanitizedConfig } from 'payload'
import { anyStaff, nobody, staffRole } from './rules'

/**
 * Payload adds collections of its own after the plugins ran, open to any signed-in user. Locks and
 * preferences are staff business here; jobs, migrations and the key-value table nobody's.
 */
export const tightenInternalCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    if (collection.slug === 'payload-locked-documents') {
      Object.assign(collection.access, {
        create: anyStaff,
        read: anyStaff,
        update: anyStaff,
        delete: anyStaff,
      })
    } else if (collection.slug === 'payload-preferences') {
      const own: typeof anyStaff = ({ req }) =>
        staffRole(req) === null || !req.user
          ? false
          : {
              'user.value': { equals: req.user.id },
              'user.relationTo': { equals: 'staff' },
            }
      Object.assign(collection.access, { create: anyStaff, read: own, update: own, delete: own })
    } else if (collection.slug.startsWith('payload-')) {
      Object.assign(collection.access, {
        create: nobody,
        read: nobody,
        update: nobody,
        delete: nobody,
      })
    }
  }
  return config
}
