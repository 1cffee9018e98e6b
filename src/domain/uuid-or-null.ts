import { validate as isUuid } from 'uuid'

/**
 * An id from an address, to be compared as `id = ${uuidOrNull(id)}::uuid`: what is no uuid finds
 * nothing, and an index finds the rest (compared as text, every row would be looked at).
 */
export const uuidOrNull = (id: string): string | null => (isUuid(id) ? id : null)
