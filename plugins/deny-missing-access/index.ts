import type { Plugin } from 'payload'

/**
 * Payload lets any signed-in user do what a collection does not mention; here a customer is a
 * signed-in user. A collection that leaves an operation undecided stops the process at start.
 */
const denyMissingAccess: Plugin = (config) => {
  for (const { slug, access, versions, auth } of config.collections ?? []) {
    const operations = [
      'create',
      'read',
      'update',
      'delete',
      ...(versions ? (['readVersions'] as const) : []),
      ...(auth ? (['admin', 'unlock'] as const) : []),
    ] as const
    for (const operation of operations) {
      if (!access?.[operation]) throw new Error(`${slug}.access.${operation} is undecided`)
    }
  }
  for (const { slug, access } of config.globals ?? []) {
    if (!access?.read || !access.update) throw new Error(`global ${slug}: access is undecided`)
  }
  return config
}

export default denyMissingAccess
