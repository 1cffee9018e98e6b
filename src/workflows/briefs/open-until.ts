import type { BriefSettings } from '../../store/briefs/brief-settings'

const dayMs = 86_400_000

/** When a brief that opens now expires by itself. */
export const openUntil = ({ openDays }: Pick<BriefSettings, 'openDays'>, now: Date): Date =>
  new Date(now.getTime() + openDays * dayMs)
