import { z } from 'zod'
import { pageOf } from './pagination'

/** Something that happened to a member, in their language. */
export const Notification = z.object({
  id: z.string(),
  title: z.string(),
  /** What it is about, where the title does not say it. */
  about: z.string().nullable(),
  happenedAt: z.string(),
  isRead: z.boolean(),
})
export type Notification = z.infer<typeof Notification>

/** `unread` counts all of them, up to `mostUnread`. */
export const Notifications = pageOf(Notification).extend({ unread: z.number() })
export type Notifications = z.infer<typeof Notifications>

/** Beyond that nobody counts: headers say 99+. */
export const mostUnread = 100

/** What came after the newest one that was seen stays unread. */
export const ReadNotifications = z.object({ upTo: z.uuid() })
export type ReadNotifications = z.infer<typeof ReadNotifications>
