import type { BriefAction, BriefStatus } from '../../contracts/briefs'

/** Every way a brief's status may move; the database keeps the same list (core.brief_edges). */
export const briefEdges: readonly (readonly [from: BriefStatus, to: BriefStatus])[] = [
  ['held', 'open'],
  ['held', 'changes_requested'],
  ['held', 'rejected'],
  ['held', 'closed'],
  ['changes_requested', 'held'],
  ['changes_requested', 'closed'],
  ['open', 'closed'],
  ['open', 'expired'],
  ['open', 'fulfilled'],
  ['closed', 'open'],
  ['closed', 'fulfilled'],
  ['expired', 'open'],
  ['expired', 'fulfilled'],
]

/** What its customer may do with a brief. One that staff never saw as clean is not reopened. */
export const ownBriefActions = (
  status: BriefStatus,
  { wasPublished }: { wasPublished: boolean },
): BriefAction[] => {
  switch (status) {
    case 'open':
      return ['compare', 'close']
    case 'held':
      return ['close']
    case 'changes_requested':
      return ['edit', 'close']
    case 'closed':
    case 'expired':
      return wasPublished ? ['compare', 'reopen'] : []
    case 'fulfilled':
      return ['compare']
    case 'rejected':
      return []
  }
}

export type AnsweringProfile = {
  headline: string
  bio: string
  publishedServices: number
}

/** What a seller must add to their profile before they may answer a brief. */
export const missingToAnswer = (profile: AnsweringProfile): ('headline' | 'bio' | 'service')[] => [
  ...(profile.headline.trim() === '' ? (['headline'] as const) : []),
  ...(profile.bio.trim().length < leastBio ? (['bio'] as const) : []),
  ...(profile.publishedServices > 0 ? [] : (['service'] as const)),
]

const leastBio = 15
