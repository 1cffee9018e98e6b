import { z } from 'zod'
import { Picture } from './catalogue'
import { OfferView } from './offers'

export const AttachedFile = z.object({
  id: z.string(),
  name: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number(),
  url: z.string(),
  isImage: z.boolean(),
  /** False where the installation has no virus scanner: the screen says so. */
  isScanned: z.boolean().optional(),
})
export type AttachedFile = z.infer<typeof AttachedFile>

export const MessageView = z.object({
  id: z.string(),
  /** The sender's own id for it: the same message sent twice is stored once. */
  clientId: z.string(),
  conversationId: z.string(),
  senderId: z.string().nullable(),
  senderName: z.string(),
  isMine: z.boolean(),
  kind: z.enum(['text', 'system', 'offer']),
  body: z.string(),
  /** Of `kind: 'offer'`, as it stands now; null otherwise. */
  offer: OfferView.nullable(),
  files: z.array(AttachedFile),
  orderId: z.string().nullable(),
  sentAt: z.string(),
})
export type MessageView = z.infer<typeof MessageView>

export const ConversationView = z.object({
  id: z.string(),
  otherName: z.string(),
  otherAvatar: Picture.nullable(),
  otherHandle: z.string().nullable(),
  /** Which side the viewer is on. */
  side: z.enum(['customer', 'seller']),
  preview: z.string(),
  unreadCount: z.number(),
  lastMessageAt: z.string(),
  /** When the other side last read. */
  otherReadAt: z.string().nullable(),
})
export type ConversationView = z.infer<typeof ConversationView>

export const StartConversation = z.object({
  sellerId: z.uuid(),
  serviceId: z.uuid().optional(),
  body: z.string().trim().min(1).max(4000),
  clientId: z.uuid(),
})
export type StartConversation = z.infer<typeof StartConversation>
export const SendMessage = z
  .object({
    body: z.string().trim().max(4000),
    fileIds: z.array(z.uuid()).max(10).default([]),
    clientId: z.uuid(),
  })
  .refine((message) => message.body !== '' || message.fileIds.length > 0, { path: ['body'] })
export type SendMessage = z.infer<typeof SendMessage>

/** Up to which message everything was read; left out: up to the newest. */
export const MarkRead = z.object({ messageId: z.uuid().optional() })
export type MarkRead = z.infer<typeof MarkRead>

export const StartedConversation = z.object({ conversationId: z.string() })
export type StartedConversation = z.infer<typeof StartedConversation>
