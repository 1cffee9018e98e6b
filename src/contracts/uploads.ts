import { z } from 'zod'

/** What may be uploaded, shared by forms, routes and workflows. Sizes in bytes. */
export const uploadLimits = {
  pictureBytes: 10 * 1024 * 1024,
  fileBytes: 20 * 1024 * 1024,
  /** Width × height × frames, checked before anything is decoded. */
  pixels: 40_000_000,
} as const

export const PicturePurpose = z.enum(['service', 'portrait', 'cover'])
export const UploadPicture = z.object({
  purpose: PicturePurpose,
  alt: z.string().trim().max(200).default(''),
})
export type UploadPicture = z.infer<typeof UploadPicture>

/** A private file belongs to one order or one conversation from the start. */
export const UploadFile = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('delivery'), orderId: z.uuid() }),
  z.object({ purpose: z.literal('requirement'), orderId: z.uuid() }),
  z.object({ purpose: z.literal('evidence'), orderId: z.uuid() }),
  z.object({ purpose: z.literal('message'), conversationId: z.uuid() }),
  // Its brief takes it over when it is posted.
  z.object({ purpose: z.literal('brief') }),
])
export type UploadFile = z.infer<typeof UploadFile>
