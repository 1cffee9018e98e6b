import type { Plugin } from 'payload'
import denyMissingAccess from './deny-missing-access'
import storageS3 from './storage-s3'

/** Payload plugins, in order; the access gate comes last so that it sees every collection. */
export const payloadPlugins = (): Plugin[] => [storageS3(), denyMissingAccess]
