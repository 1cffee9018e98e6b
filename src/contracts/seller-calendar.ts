import { z } from 'zod'
import { OrderStatus } from './orders'
import { OwnVacation } from './vacations'

/** `2026-12`. */
export const CalendarMonth = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u)

export const SellerCalendarQuery = z.object({
  /** Left out: the month that it is where the seller lives. */
  month: CalendarMonth.optional(),
})
export type SellerCalendarQuery = z.infer<typeof SellerCalendarQuery>

/** An order that waits for the seller until a moment. */
export const CalendarDue = z.object({
  orderId: z.string(),
  number: z.string(),
  status: OrderStatus,
  serviceTitle: z.string(),
  customerName: z.string(),
  dueAt: z.string(),
  /** The day of `dueAt` where the seller lives. */
  day: z.iso.date(),
  isOverdue: z.boolean(),
  /** The one under way, of an order that is delivered in parts. */
  milestone: z
    .object({ position: z.number(), count: z.number(), title: z.string() })
    .nullable(),
})
export type CalendarDue = z.infer<typeof CalendarDue>

export const SellerCalendar = z.object({
  month: CalendarMonth,
  /** Where the seller lives, as every day here. */
  today: z.iso.date(),
  timeZone: z.string(),
  /** Of the month, earliest first; in the month that it is, also what is late from before. */
  dues: z.array(CalendarDue),
  vacation: OwnVacation.nullable(),
})
export type SellerCalendar = z.infer<typeof SellerCalendar>
