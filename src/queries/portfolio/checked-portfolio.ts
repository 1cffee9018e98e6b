import { sql } from '@payloadcms/db-postgres'
import { requireStaff } from '../../access/viewers'
import type { Ctx } from '../../context'
import type { PortfolioWork } from '../../contracts/catalogue'
import type { ModerationFlag } from '../../contracts/services'
import { checkBrief } from '../../domain/briefs/check-brief'
import { parseBannedWords } from '../../domain/moderation/find-banned-words'
import { portfolioOf } from './portfolio-of'

export type CheckedWork = PortfolioWork & { flags: ModerationFlag[] }

/**
 * A seller’s works as staff read them, with what the automatic checks of texts find in them: the
 * same as in the two texts of a brief. Throws `account/sign-in-required`.
 */
export const checkedPortfolio = async (
  ctx: Pick<Ctx, 'db' | 'viewer'>,
  { sellerId }: { sellerId: string },
): Promise<CheckedWork[]> => {
  requireStaff(ctx.viewer)
  const { rows } = await ctx.db.execute<{ words: string | null }>(
    sql`select moderation_banned_words as words from settings limit 1`,
  )
  const bannedWords = parseBannedWords(rows[0]?.words ?? '')
  const works = await portfolioOf(ctx, { sellerId })
  return works.map((work) => ({
    ...work,
    flags: checkBrief({ title: work.title, description: work.body }, { bannedWords }).flags,
  }))
}
