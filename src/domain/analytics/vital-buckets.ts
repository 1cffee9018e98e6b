import type { VitalName } from '../../contracts/beacons'

/** Each bucket ends a tenth above the one before: a percentile is right to 10 %. */
const growth = Math.log(1.1)
/** Layout shift is a share of the screen; in thousandths it has buckets like milliseconds. */
const thousandths = 1_000

/** The bucket that a value falls into; 0 for nothing at all. */
export const bucketOf = (metric: VitalName, value: number): number =>
  Math.ceil(Math.log1p(metric === 'cls' ? value * thousandths : value) / growth)

/** The upper end of a bucket, in the metric's own unit. */
export const endOfBucket = (metric: VitalName, bucket: number): number => {
  const value = Math.expm1(bucket * growth)
  return metric === 'cls' ? value / thousandths : value
}

export type BucketCount = { bucket: number; count: number }

/** The value that so large a share of all measurements does not exceed; null without any. */
export const percentileOf = (
  metric: VitalName,
  counts: readonly BucketCount[],
  share = 0.75,
): number | null => {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  let sum = 0
  for (const { bucket, count } of counts.toSorted((a, b) => a.bucket - b.bucket)) {
    sum += count
    if (sum >= total * share) return endOfBucket(metric, bucket)
  }
  return null
}

/** Up to which value a page is good, and from which on poor. Source: https://web.dev/articles/vitals */
export const vitalThresholds: Record<VitalName, { good: number; poor: number }> = {
  lcp: { good: 2_500, poor: 4_000 },
  inp: { good: 200, poor: 500 },
  cls: { good: 0.1, poor: 0.25 },
  fcp: { good: 1_800, poor: 3_000 },
  ttfb: { good: 800, poor: 1_800 },
}

export const vitalMark = (metric: VitalName, value: number): 'good' | 'fair' | 'poor' => {
  const { good, poor } = vitalThresholds[metric]
  if (value <= good) return 'good'
  return value > poor ? 'poor' : 'fair'
}
