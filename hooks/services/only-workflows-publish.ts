import { APIError, type CollectionBeforeOperationHook } from 'payload'

/**
 * Publishing belongs to the moderation workflow, whoever asks. Without this gate a caller who may
 * update could pass `_status: 'published'`, or restore an old version straight into the live row.
 */
export const onlyWorkflowsPublish: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
}) => {
  if (overrideAccess === true) return args
  if (operation === 'restoreVersion') {
    throw new APIError('Only a moderation decision publishes a service', 403, null, true)
  }
  if (operation !== 'create' && operation !== 'update') return args
  const { _status, moderation: _moderation, ...data } = (args.data ?? {}) as Record<string, unknown>
  return { ...args, data, draft: true, publishAllLocales: false, unpublishAllLocales: false }
}
