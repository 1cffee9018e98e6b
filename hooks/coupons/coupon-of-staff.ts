import type { CollectionBeforeValidateHook } from 'payload'

/** Codes are kept in capitals; what staff make is the platform's to pay. */
export const couponOfStaff: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (data === undefined) return data
  const code: unknown = data.code
  const tidy = typeof code === 'string' ? { code: code.trim().toUpperCase() } : {}
  const bearer = operation === 'create' ? { bearer: 'platform', seller: null } : {}
  return { ...data, ...tidy, ...bearer }
}
