'use client'
// Client: follows files on their way to the server.

import { AttachedFile } from '../../contracts/conversations'
import { useUploads, type Uploads } from './use-uploads'

/** Where a private file belongs decides who may open it. */
export type FilePurpose =
  | { purpose: 'delivery' | 'requirement' | 'evidence'; orderId: string }
  | { purpose: 'message'; conversationId: string }
  | { purpose: 'brief' }

/** Uploads of private files for an order or a conversation. */
export function usePrivateUploads(where: FilePurpose, maxFiles: number): Uploads<AttachedFile> {
  return useUploads({
    path: '/uploads/files',
    fields: { ...where },
    schema: AttachedFile,
    maxFiles,
  })
}
