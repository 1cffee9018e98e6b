/**
 * The period of a schedule that a moment (UTC) lies in: an ISO 8601 week such as `2026-W48`, or a
 * month such as `2026-11`. Each seller is paid once per period.
 */
export const payoutPeriod = (schedule: 'weekly' | 'monthly', now: Date): string => {
  if (schedule === 'monthly') return now.toISOString().slice(0, 7)
  // The week belongs to the year of its Thursday.
  const thursday = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const year = thursday.getUTCFullYear()
  const week = Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
