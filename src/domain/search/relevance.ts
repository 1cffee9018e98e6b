/**
 * What a word is worth where it stands, in the order Postgres wants: description, seller's name,
 * keywords and category, title.
 */
export const wordWeights = [0.08, 0.25, 0.5, 1] as const

/** How much of a listing's place in the results its quality may take away. */
const qualityShare = 0.6

/**
 * The order of search results: words first, then quality, never money. `textRank` comes from
 * ts_rank with `wordWeights`, `quality` from qualityScore.
 */
export const relevance = (input: { textRank: number; quality: number }): number =>
  input.textRank * (1 - qualityShare + qualityShare * input.quality)

/** The same for SQL: share of the rank that stays whatever the quality, and the rest. */
export const relevanceShares = { fixed: 1 - qualityShare, byQuality: qualityShare } as const
