import { z } from 'zod'

export const beaconLimits = { seen: 60 } as const

/** Kinds of pages that are told apart. */
export const MeasuredPage = z.enum(['home', 'search', 'category', 'service', 'seller', 'other'])
export type MeasuredPage = z.infer<typeof MeasuredPage>

export const MeasuredDevice = z.enum(['phone', 'desktop'])
export type MeasuredDevice = z.infer<typeof MeasuredDevice>

/**
 * How a page felt, as https://web.dev/articles/vitals defines it: milliseconds, and for layout shift a
 * share of the screen.
 */
export const vitalNames = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'] as const
export type VitalName = (typeof vitalNames)[number]

const duration = z.number().min(0).max(600_000).optional()
export const Vitals = z.strictObject({
  page: MeasuredPage,
  device: MeasuredDevice,
  lcp: duration,
  inp: duration,
  cls: z.number().min(0).max(100).optional(),
  fcp: duration,
  ttfb: duration,
})
export type Vitals = z.infer<typeof Vitals>

/** What a browser tells when somebody leaves a page. It names services, never who looked at them. */
export const Beacon = z.strictObject({
  /** Services whose card was looked at. */
  seen: z.array(z.uuid()).max(beaconLimits.seen).default([]),
  /** Services whose page was opened. */
  visited: z.array(z.uuid()).max(beaconLimits.seen).default([]),
  vitals: Vitals.optional(),
})
export type Beacon = z.infer<typeof Beacon>
